//! Long work on the vault, done in a thread of its own while the screen goes on: it brings word of how far it is.

use std::{
    io,
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, TryRecvError, channel},
    },
    thread,
};

use super::{home::expand, passing, perform::of_vault};
use crate::{
    app::effect::{BackupOpens, Checked, Figured, Progress, SheetKey, Stage, Work, Worked},
    catalogue::Catalogue,
    tally::report::{ReportError, ReportQuestion},
    usecases::figures::{self, NoFigures},
    vault::{
        self, BackupSeal, Casebook, Places, RecoveryKey, Renewal, Unlocking, Verification,
        WorkFactor, WorkProgress,
    },
};

/// Word of the work.
pub(super) enum News {
    /// This is how far it is.
    At(Progress),
    /// It is over, and the vault comes back with what came of it.
    Over(Box<Casebook>, Result<Worked, vault::Error>),
    /// It broke off: the vault has to be opened again. Everything that was saved is safe.
    Broken,
}

/// Work that goes on.
pub(super) struct Running {
    stop: Arc<AtomicBool>,
    news: Receiver<News>,
    last: Progress,
    makes_figures: bool,
}

impl Running {
    /// Begins the work. The vault is with it until it is over.
    ///
    /// # Errors
    /// If the computer allows no thread; the vault is closed then.
    pub(super) fn begin(book: Casebook, work: Work, catalogue: &Catalogue) -> io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let (sender, news) = channel();
        let wish = stop.clone();
        let makes_figures = matches!(work, Work::Figures { .. });
        let catalogue = makes_figures.then(|| catalogue.clone());
        thread::Builder::new()
            .name("work".to_owned())
            .spawn(move || do_all(book, work, catalogue, &wish, &sender))?;
        Ok(Self {
            stop,
            news,
            last: Progress {
                stage: Stage::Reading,
                permille: 0,
            },
            makes_figures,
        })
    }

    /// Asks it to stop.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::SeqCst);
    }

    /// Whether it makes figures, which give way to everything else.
    pub(super) const fn makes_figures(&self) -> bool {
        self.makes_figures
    }

    /// How far it was when it was last heard of.
    pub(super) const fn last(&self) -> Progress {
        self.last
    }

    /// The newest word, if there is any.
    pub(super) fn news(&mut self) -> Option<News> {
        let mut newest = None;
        loop {
            match self.news.try_recv() {
                Ok(News::At(progress)) => {
                    self.last = progress;
                    newest = Some(News::At(progress));
                }
                Ok(over) => return Some(over),
                Err(TryRecvError::Empty) => return newest,
                Err(TryRecvError::Disconnected) => return Some(News::Broken),
            }
        }
    }

    /// Waits until it is over.
    pub(super) fn wait(self) -> News {
        loop {
            match self.news.recv() {
                Ok(News::At(_)) => {}
                Ok(over) => return over,
                Err(_) => return News::Broken,
            }
        }
    }
}

fn do_all(
    mut book: Casebook,
    work: Work,
    catalogue: Option<Catalogue>,
    stop: &AtomicBool,
    news: &Sender<News>,
) {
    let sender = std::sync::Mutex::new(news.clone());
    let watch = |progress: WorkProgress| {
        if let Ok(sender) = sender.lock() {
            // Nobody listens any more when the program ends: then it stops, too.
            sender.send(News::At(told(progress))).ok();
        }
        if stop.load(Ordering::SeqCst) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let done = catch_unwind(AssertUnwindSafe(|| match (work, catalogue) {
        (Work::Figures { question, on: _ }, Some(catalogue)) => {
            make_figures(&book, question, &catalogue, &watch)
        }
        (work, _) => do_one(&mut book, work, &watch),
    }));
    let over = match done {
        Ok(Err(vault::Error::Stopped)) => News::Over(Box::new(book), Ok(Worked::Stopped)),
        Ok(done) => News::Over(Box::new(book), done),
        Err(_panic) => News::Broken,
    };
    news.send(over).ok();
}

fn do_one(
    book: &mut Casebook,
    work: Work,
    watch: &vault::Watch<'_>,
) -> Result<Worked, vault::Error> {
    match work {
        Work::Destroy { cases, lines } => {
            let report = book.destroy(&cases, &lines, watch)?;
            Ok(Worked::Destroyed {
                cases,
                lines: book.destroyed()?,
                remains: report.remains,
            })
        }
        Work::ChangePassphrase {
            present,
            new,
            leaked,
        } => {
            book.check_passphrase(&present)?;
            let renewal = if leaked {
                Renewal::Leaked
            } else {
                Renewal::Changed
            };
            book.change_passphrase(&new, WorkFactor::DEFAULT, renewal, watch)?;
            Ok(Worked::PassphraseChanged { leaked })
        }
        Work::SetRecovery { present, key } => {
            let key = key.as_ref().map(recovery_key).transpose()?;
            book.set_recovery(key.as_ref(), &present, watch)?;
            Ok(Worked::RecoverySet {
                has_recovery: book.has_recovery(),
            })
        }
        Work::BackUp { file, opens, on } => {
            let file = expand(&file).ok_or(vault::Error::NoFolder)?;
            let seal = match opens {
                BackupOpens::Passphrase(passphrase) => BackupSeal::Passphrase(passphrase),
                BackupOpens::RecoverySheet => BackupSeal::RecoverySheet,
            };
            Ok(Worked::BackedUp(
                book.back_up(&file, &seal, on, watch)?.copy,
            ))
        }
        Work::Restore {
            file,
            into,
            passphrase,
        } => {
            let file = expand(&file).ok_or(vault::Error::NoFolder)?;
            let into = expand(&into).ok_or(vault::Error::NoFolder)?;
            let key = Unlocking::Passphrase(passphrase.clone());
            let sealing = (&passphrase, WorkFactor::DEFAULT);
            let restored = Casebook::restore(&file, &key, &Places::at(into), sealing, watch)?;
            let cases = restored.references().len();
            // Without its newest spare copy the new vault is whole all the same.
            drop(restored.lock());
            Ok(Worked::Restored { cases })
        }
        Work::Package { .. } | Work::SendOff { .. } | Work::Received { .. } | Work::OwnKey => {
            passing::work(book, work, watch)
        }
        // They need the lists, and are made above.
        Work::Figures { .. } => Ok(Worked::Stopped),
        Work::Verify => book
            .verify(watch)
            .map(|found| Worked::Verified(checked(&found))),
        Work::Compact => book.compact(watch).map(|_| Worked::Compacted),
    }
}

/// Makes figures. That there are none is an answer, too.
fn make_figures(
    book: &Casebook,
    asked: ReportQuestion,
    catalogue: &Catalogue,
    watch: &vault::Watch<'_>,
) -> Result<Worked, vault::Error> {
    let mut met = |done: usize, of: usize| {
        let progress = WorkProgress {
            stage: vault::Stage::Checking,
            done,
            of,
        };
        watch(progress).is_continue()
    };
    let made = match figures::prepared(book, &asked, catalogue, &mut met) {
        Ok(prepared) => Ok(prepared),
        Err(NoFigures::Report(ReportError::Stopped)) => return Ok(Worked::Stopped),
        Err(NoFigures::Report(why)) => Err(why),
        Err(NoFigures::Trouble(trouble)) => return Err(of_vault(trouble)),
    };
    let releases = figures::releases(book).map_err(of_vault)?;
    Ok(Worked::Figures(Box::new(Figured {
        asked,
        made,
        releases,
    })))
}

/// The key on a sheet, as the vault takes it.
pub(super) fn recovery_key(key: &SheetKey) -> Result<RecoveryKey, vault::Error> {
    RecoveryKey::from_bytes(key.bytes())
}

fn checked(found: &Verification) -> Checked {
    Checked {
        is_whole: found.is_whole(),
        whole: found.whole,
        damaged: found.damaged.len(),
        spares_agree: found.spares_agree,
    }
}

fn told(progress: WorkProgress) -> Progress {
    let share = progress.done.saturating_mul(1_000) / progress.of.max(1);
    Progress {
        stage: match progress.stage {
            vault::Stage::Reading => Stage::Reading,
            vault::Stage::Writing => Stage::Writing,
            vault::Stage::Checking => Stage::Checking,
            vault::Stage::Clearing => Stage::Clearing,
        },
        permille: u16::try_from(share.min(1_000)).unwrap_or(1_000),
    }
}
