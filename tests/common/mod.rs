//! A world that follows a script, a desk in memory, and the keys to write the script with.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::missing_panics_doc,
    unreachable_pub,
    reason = "helpers of tests, each used by some of them; a test may fail"
)]

use std::{collections::VecDeque, fmt::Write, io, sync::LazyLock, time::Duration};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use jiff::{ToSpan, civil::date};
use klankbord::{
    app::effect::{
        BackupOpens, Checked, Figured, FileDigest, FileRefusal, Parcel, Progress, Stage, Work,
        Worked,
    },
    app::{At, Begin, DraftChange, Effect, Model, Moment, Opened, Outcome, Start, effect::Found},
    catalogue::Catalogue,
    documents::{Document, Form},
    domain::{
        Action, Case, CaseId, Code, Context, Doer, Draft, Entry, EntryKind, Fingerprint, Language,
        PackageMade, Pseudonym, RecipientKey, Reference, Settings, Transfer,
        action::Explanations,
        copies::{CopyKind, CopyMade},
        retention::Destroyed,
    },
    problem::{Problem, ProblemKind},
    runtime::{Broken, Heard, World, turn},
    tally::report::{LedgerRelease, Recognisable, ReportQuestion, Sources, prepare},
    texts::Texts,
    usecases::figures::numbered_facts,
    words::{Drawn, SheetKey},
};
use ratatui::{Terminal, backend::TestBackend, style::Color};
use secrecy::ExposeSecret;

/// The lists, read once.
pub fn catalogue() -> &'static Catalogue {
    static READ: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::shipped().unwrap());
    &READ
}

/// The passphrase of every vault in memory.
pub const PASSPHRASE: &str = "zolder fietsbel maandag";

/// Reads `"n<enter>Wulp<ctrl-s>"` as events. `<wait 3>` lets three seconds pass; `<on 2025-03-04>` makes it that day.
pub fn keys(script: &str) -> VecDeque<Step> {
    let mut steps = VecDeque::new();
    let mut rest = script;
    while let Some(c) = rest.chars().next() {
        let name = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let (step, used) = match name {
            Some((name, _)) => (special(name), name.len() + 2),
            None => (press(KeyCode::Char(c), KeyModifiers::NONE), c.len_utf8()),
        };
        steps.push_back(step);
        rest = &rest[used..];
    }
    steps
}

fn special(name: &str) -> Step {
    let code = |code| press(code, KeyModifiers::NONE);
    match name {
        "enter" => code(KeyCode::Enter),
        "esc" => code(KeyCode::Esc),
        "tab" => code(KeyCode::Tab),
        "backtab" => press(KeyCode::BackTab, KeyModifiers::SHIFT),
        "up" => code(KeyCode::Up),
        "down" => code(KeyCode::Down),
        "left" => code(KeyCode::Left),
        "right" => code(KeyCode::Right),
        "home" => code(KeyCode::Home),
        "end" => code(KeyCode::End),
        "pgup" => code(KeyCode::PageUp),
        "pgdn" => code(KeyCode::PageDown),
        "del" => code(KeyCode::Delete),
        "back" => code(KeyCode::Backspace),
        "space" => code(KeyCode::Char(' ')),
        "ctrl-up" => press(KeyCode::Up, KeyModifiers::CONTROL),
        "ctrl-down" => press(KeyCode::Down, KeyModifiers::CONTROL),
        "dismissed" => Step::Dismissed,
        "slept" => Step::Slept,
        "aside" => Step::Aside,
        _ => {
            if let Some(number) = name.strip_prefix('f').and_then(|n| n.parse().ok()) {
                code(KeyCode::F(number))
            } else if let Some(letter) = name.strip_prefix("ctrl-") {
                let letter = letter.chars().next().expect("a letter");
                press(KeyCode::Char(letter), KeyModifiers::CONTROL)
            } else if let Some(seconds) = name.strip_prefix("wait ") {
                Step::Wait(Duration::from_secs(seconds.parse().expect("seconds")))
            } else if let Some(day) = name.strip_prefix("on ") {
                Step::On(day.parse().expect("a day"))
            } else if let Some(text) = name.strip_prefix("paste ") {
                Step::Event(Event::Paste(text.to_owned()))
            } else if let Some(size) = name.strip_prefix("size ") {
                let (width, height) = size.split_once('x').expect("a size");
                Step::Event(Event::Resize(
                    width.parse().expect("a width"),
                    height.parse().expect("a height"),
                ))
            } else {
                panic!("no such key: {name}")
            }
        }
    }
}

fn press(code: KeyCode, modifiers: KeyModifiers) -> Step {
    Step::Event(Event::Key(KeyEvent::new(code, modifiers)))
}

/// One step of a script.
#[derive(Clone, Debug)]
pub enum Step {
    Event(Event),
    Wait(Duration),
    On(jiff::civil::Date),
    Slept,
    Aside,
    Dismissed,
}

/// A vault in memory, and a clock that goes on one twentieth of a second for each key.
pub struct Script {
    pub steps: VecDeque<Step>,
    pub monotonic: Duration,
    /// The day, and the time on the clock that never jumps at which it was 14.31 on that day.
    pub day: (jiff::civil::Date, Duration),
    pub cases: Vec<Case>,
    pub settings: Settings,
    pub draft: Option<Draft>,
    pub is_open: bool,
    pub destroyed: Vec<Destroyed>,
    pub copies: Vec<CopyMade>,
    pub has_recovery: bool,
    /// How many items a check finds damaged.
    pub damaged: usize,
    /// Long work never comes to an end, so that its screen can be looked at.
    pub stalls: bool,
    pub work: Option<Work>,
    /// What opening finds.
    pub found: Vec<Found>,
    /// How often words were drawn.
    pub draws: u16,
    /// What every save answers, when it is to fail.
    pub failing: Option<ProblemKind>,
    /// What was asked, in order, without content.
    pub asked: Vec<&'static str>,
    /// The documents that were written: where, what, and in which form.
    pub documents: Vec<(String, Document, Form)>,
    /// The other files that were written: where, and what.
    pub files: Vec<(String, Vec<u8>)>,
    /// The ledger.
    pub releases: Vec<LedgerRelease>,
}

/// The day on which a script begins unless it says otherwise: a Monday.
pub fn today() -> jiff::civil::Date {
    date(2026, 11, 23)
}

impl Script {
    pub fn new(script: &str, cases: Vec<Case>) -> Self {
        Self {
            steps: keys(script),
            monotonic: Duration::from_secs(1000),
            day: (today(), Duration::from_secs(1000)),
            cases,
            settings: Settings::default(),
            draft: None,
            is_open: false,
            destroyed: Vec::new(),
            copies: Vec::new(),
            has_recovery: false,
            damaged: 0,
            stalls: false,
            work: None,
            found: Vec::new(),
            draws: 0,
            failing: None,
            asked: Vec::new(),
            documents: Vec::new(),
            files: Vec::new(),
            releases: Vec::new(),
        }
    }

    fn put(&mut self, cases: Vec<Case>) {
        for case in cases {
            self.cases.retain(|known| known.id != case.id);
            self.cases.push(case);
        }
    }

    fn take_draft(&mut self, change: DraftChange) {
        match change {
            DraftChange::Keep => {}
            DraftChange::Clear => self.draft = None,
            DraftChange::Put(draft) => self.draft = Some(*draft),
        }
    }

    fn opened(&mut self, demo: bool) -> Outcome {
        self.is_open = true;
        Outcome::Unlocked(Box::new(Opened {
            cases: self.cases.clone(),
            settings: self.settings.clone(),
            draft: self.draft.clone(),
            demo,
            destroyed: self.destroyed.clone(),
            copies: self.copies.clone(),
            has_recovery: self.has_recovery,
            own_key: None,
            found: std::mem::take(&mut self.found),
        }))
    }

    /// Draws words, and opens with them.
    fn words_and_sheets(&mut self, effect: &Effect) -> Outcome {
        match effect {
            Effect::DrawWords => {
                self.asked.push("words");
                self.draws += 1;
                let numbers = [311, 1207, 2111, 2503, 3301, 3907];
                Outcome::WordsDrawn(Drawn::new(numbers.map(|number| number + self.draws)))
            }
            Effect::DrawSheet => {
                self.asked.push("sheet");
                Outcome::SheetDrawn(sheet_key(), [2, 5, 3])
            }
            Effect::SaveSheet { .. } => {
                self.asked.push("save sheet");
                Outcome::SheetSaved
            }
            Effect::Recover { key, .. } => {
                self.asked.push("recover");
                if *key == sheet_key() {
                    self.opened(false)
                } else {
                    Outcome::Failed(Problem::new(ProblemKind::WrongRecovery, "V-023"))
                }
            }
            _ => unreachable!("no words and no sheet"),
        }
    }

    /// Keeps what leaves the vault.
    fn written(&mut self, effect: Effect) -> Outcome {
        match effect {
            Effect::SaveDocument {
                path,
                document,
                form,
            } => {
                self.asked.push("save document");
                self.documents.push((path, *document, form));
                Outcome::DocumentSaved
            }
            Effect::SaveFile { path, content } => {
                self.asked.push("save file");
                self.files.push((path, content));
                Outcome::DocumentSaved
            }
            Effect::PublishFigures { prepared, on } => {
                self.asked.push("publish figures");
                let release = prepared.publish(on, Recognisable::Nobody);
                self.releases.push(release.clone());
                Outcome::FiguresPublished(Box::new(release))
            }
            _ => unreachable!("nothing is written"),
        }
    }

    /// Makes figures at once, as the vault would.
    fn figures(&self, asked: ReportQuestion) -> Worked {
        let catalogue = catalogue();
        let sources = Sources {
            facts: numbered_facts(&self.cases, &self.destroyed),
            codes: &catalogue.codes,
            units: &catalogue.units,
            unit_headcount: u32::from(catalogue.terms.unit_headcount),
        };
        let made = prepare(&asked, &sources, &self.releases, 7, &mut |_, _| true);
        Worked::Figures(Box::new(Figured {
            asked,
            made,
            releases: self.releases.clone(),
        }))
    }

    /// Does long work at once.
    fn worked(&mut self, work: Work) -> Worked {
        match work {
            Work::Destroy { cases, lines } => {
                self.cases.retain(|case| !cases.contains(&case.id));
                self.destroyed.extend(lines);
                Worked::Destroyed {
                    cases,
                    lines: self.destroyed.clone(),
                    remains: false,
                }
            }
            Work::ChangePassphrase { leaked, .. } => Worked::PassphraseChanged { leaked },
            Work::SetRecovery { key, .. } => {
                self.has_recovery = key.is_some();
                Worked::RecoverySet {
                    has_recovery: self.has_recovery,
                }
            }
            Work::BackUp { file, opens, on } => {
                let copy = CopyMade {
                    on,
                    place: file.to_string_lossy().into_owned().into(),
                    kind: match opens {
                        BackupOpens::Passphrase(_) => CopyKind::Backup,
                        BackupOpens::RecoverySheet => CopyKind::BackupForSheet,
                    },
                    cases: u32::try_from(self.cases.len()).unwrap(),
                };
                self.copies.push(copy.clone());
                Worked::BackedUp(copy)
            }
            Work::Restore { .. } => Worked::Restored {
                cases: self.cases.len(),
            },
            Work::Package {
                case,
                track,
                confirmed,
                file,
                on,
                ..
            } => {
                let kept = self.cases.iter_mut().find(|kept| kept.id == case).unwrap();
                let released = kept.hand_over(&track, confirmed.0, confirmed.1, on);
                drop(released.unwrap());
                Worked::Packaged(Box::new(kept.clone()), parcel(&file))
            }
            Work::SendOff {
                cases, file, on, ..
            } => {
                let kept = self.cases.iter_mut().find(|kept| kept.id == cases[0]);
                let kept = kept.unwrap();
                let consent = kept.successor_consent().unwrap().id.clone();
                drop(kept.hand_to_successor(&consent, on).unwrap());
                kept.send_off(transfer(on, &file)).unwrap();
                Worked::SentOff(vec![kept.clone()], parcel(&file))
            }
            Work::Received { case, code, on } => {
                let kept = self.cases.iter().find(|kept| kept.id == case).unwrap();
                let now = kept.transfer.as_ref().unwrap().packed.clone();
                match kept.destruction_after_receipt(&code, &now, on) {
                    Err(refusal) => Worked::Refused(refusal),
                    Ok(line) => self.worked(Work::Destroy {
                        cases: vec![case],
                        lines: vec![line],
                    }),
                }
            }
            Work::OwnKey => Worked::OwnKey(RecipientKey::read(KEY).unwrap()),
            Work::Figures { question, .. } => self.figures(question),
            Work::Verify => Worked::Verified(Checked {
                is_whole: self.damaged == 0,
                whole: self.cases.len(),
                damaged: self.damaged,
                spares_agree: true,
            }),
            Work::Compact => Worked::Compacted,
        }
    }
}

/// A public key, of the documentation of age.
pub const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

fn parcel(file: &std::path::Path) -> Parcel {
    Parcel {
        file: file.to_string_lossy().into_owned().into(),
        is_in_place: true,
    }
}

/// A case on its way, as the vault marks it; the code is `7F3A-91C2`.
fn transfer(on: jiff::civil::Date, file: &std::path::Path) -> Transfer {
    let place = file.to_string_lossy().into_owned();
    Transfer {
        package: PackageMade {
            on,
            place: place.clone().into(),
            unfinished: format!("{place}.tmp").into(),
            fingerprint: Fingerprint::new("sha256:00"),
        },
        until: on + 14.days(),
        code: "7F3A-91C2".into(),
        packed: Fingerprint::new("sha256:01"),
    }
}

impl World for Script {
    fn event(&mut self, patience: Duration) -> io::Result<Heard> {
        match self.steps.pop_front() {
            Some(Step::Event(event)) => {
                self.monotonic += Duration::from_millis(50);
                Ok(Heard::Event(event))
            }
            Some(Step::Wait(left)) => {
                let now = patience.min(left);
                self.monotonic += now;
                if let Some(rest) = left.checked_sub(now).filter(|rest| !rest.is_zero()) {
                    self.steps.push_front(Step::Wait(rest));
                }
                Ok(Heard::Nothing)
            }
            Some(Step::On(day)) => {
                self.day = (day, self.monotonic);
                Ok(Heard::Nothing)
            }
            Some(Step::Slept) => Ok(Heard::Slept),
            Some(Step::Aside) => Ok(Heard::Aside),
            Some(Step::Dismissed) => Ok(Heard::Dismissed),
            None => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn now(&self) -> Moment {
        let start = self.day.0.at(14, 31, 0, 0);
        let passed = self.monotonic.saturating_sub(self.day.1);
        let wall = start.saturating_add(i64::try_from(passed.as_secs()).unwrap().seconds());
        Moment {
            today: wall.date(),
            wall,
            monotonic: self.monotonic,
        }
    }

    fn perform(&mut self, effect: Effect) -> Outcome {
        if self.steps.is_empty() && matches!(effect, Effect::Lock(_)) && !self.is_open {
            return Outcome::Locked(None);
        }
        if let Some(kind) = self.failing
            && !matches!(effect, Effect::Lock(_) | Effect::Unlock(_))
        {
            return Outcome::Failed(Problem::new(kind, "V-031"));
        }
        match effect {
            Effect::CreateVault {
                language, recovery, ..
            } => {
                self.asked.push("create");
                self.has_recovery = recovery.is_some();
                self.settings.language = language;
                self.opened(false)
            }
            Effect::Unlock(passphrase) => {
                self.asked.push("unlock");
                self.monotonic += Duration::from_secs(1);
                if passphrase.expose_secret() == PASSPHRASE {
                    self.opened(false)
                } else {
                    Outcome::Failed(Problem::new(ProblemKind::WrongPassphrase, "V-001"))
                }
            }
            Effect::DrawWords
            | Effect::DrawSheet
            | Effect::SaveSheet { .. }
            | Effect::Recover { .. } => self.words_and_sheets(&effect),
            Effect::SaveDocument { .. }
            | Effect::SaveFile { .. }
            | Effect::PublishFigures { .. } => self.written(effect),
            Effect::Demo(_) => {
                self.asked.push("demo");
                self.opened(true)
            }
            Effect::DigestFile(path) => {
                self.asked.push("digest file");
                Outcome::FileDigested(digested(&path))
            }
            Effect::CreateCase { pseudonym, on } => {
                self.asked.push("create case");
                let number = self.cases.len() + 1;
                let case = Case::open(
                    identity(number),
                    Reference::numbered(2026, number),
                    pseudonym,
                    on,
                );
                self.put(vec![case.clone()]);
                Outcome::Created(Box::new(case))
            }
            Effect::Save { cases, draft } => {
                self.asked.push("save");
                self.put(cases);
                self.take_draft(draft);
                Outcome::Saved
            }
            Effect::SaveDraft(draft) => {
                self.asked.push("save draft");
                self.draft = draft.map(|draft| *draft);
                Outcome::DraftSealed
            }
            Effect::SaveSettings(settings) => {
                self.asked.push("save settings");
                self.settings = settings.clone();
                Outcome::SettingsSaved(Box::new(settings))
            }
            Effect::Work(work) if self.stalls => {
                self.asked.push("work");
                self.work = Some(*work);
                Outcome::Working(Progress {
                    stage: Stage::Writing,
                    permille: 420,
                })
            }
            Effect::Work(work) => {
                self.asked.push("work");
                Outcome::Worked(Box::new(self.worked(*work)))
            }
            Effect::StopWork => {
                self.asked.push("stop work");
                self.work = None;
                Outcome::Worked(Box::new(Worked::Stopped))
            }
            Effect::Lock(draft) => {
                self.asked.push("lock");
                self.take_draft(draft);
                self.is_open = false;
                Outcome::Locked(None)
            }
        }
    }
}

/// What is read of a file here: every file holds three letters, but one is not there and one is a link.
fn digested(path: &std::path::Path) -> Result<FileDigest, FileRefusal> {
    let name = path.file_name().unwrap().to_str().unwrap();
    match name {
        "weg.pdf" => Err(FileRefusal::Missing),
        "link.pdf" => Err(FileRefusal::Link),
        _ => Ok(FileDigest {
            name: name.into(),
            // FIPS 180-4: the digest of "abc".
            fingerprint: Fingerprint::new(
                "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ),
        }),
    }
}

/// The key of every recovery sheet here.
pub fn sheet_key() -> SheetKey {
    SheetKey::new(std::array::from_fn(|place| {
        u8::try_from(place * 7 + 3).unwrap()
    }))
}

/// The identity of the `number`th case.
pub fn identity(number: usize) -> CaseId {
    CaseId::from_bytes([u8::try_from(number).unwrap(); 16])
}

/// What a play left behind.
pub struct Played {
    pub model: Model,
    pub world: Script,
    pub screen: TestBackend,
}

/// A model before its first frame.
pub fn model(language: Language, size: (u16, u16), exists: bool, world: &Script) -> Model {
    Model::new(start(language, size, exists), world.now())
}

/// What a program starts with that has no other processes.
pub fn start(language: Language, size: (u16, u16), exists: bool) -> Start {
    Start {
        texts: Texts::new(language).unwrap(),
        begin: Begin::new(At::Start, language, false),
        fresh_can_come: false,
        caveat: None,
        catalogue: catalogue().clone(),
        place: "/home/u/.local/share/klankbord".to_owned(),
        exists,
        size,
    }
}

/// Plays a script from the list of cases of an existing vault; the passphrase is typed first, and then the way from today.
pub fn play(language: Language, size: (u16, u16), cases: Vec<Case>, script: &str) -> Played {
    play_from_today(language, size, cases, &format!("2{script}"))
}

/// Plays a script from the closed door of an existing vault; the passphrase is typed first.
pub fn play_from_today(
    language: Language,
    size: (u16, u16),
    cases: Vec<Case>,
    script: &str,
) -> Played {
    let opening = format!("{PASSPHRASE}<enter>{script}");
    let mut world = Script::new(&opening, cases);
    world.settings.language = language;
    let model = model(language, size, true, &world);
    play_world(model, world, size)
}

/// Plays a script over the ten cases of the demonstration, on the day for which they were written.
pub fn play_demo(language: Language, size: (u16, u16), script: &str) -> Played {
    let opening = format!("{PASSPHRASE}<enter>2{script}");
    let mut world = Script::new(&opening, ten_cases());
    world.settings.language = language;
    world.day.0 = date(2025, 11, 21);
    let model = model(language, size, true, &world);
    play_world(model, world, size)
}

/// The ten cases of the demonstration.
pub fn ten_cases() -> Vec<Case> {
    let catalogue = Catalogue::shipped().unwrap();
    let mut number = 0;
    let new_id = || {
        number += 1;
        identity(number)
    };
    let file = include_str!("../../assets/demo/cases_nl.json");
    klankbord::exchange::read(file, &catalogue, new_id)
        .unwrap()
        .cases
}

/// Plays the script of a world in the real loop, until the script is used up.
pub fn play_world(mut model: Model, mut world: Script, size: (u16, u16)) -> Played {
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    let end = turn(&mut terminal, &mut model, &mut world, None);
    assert!(
        model.has_ended() || matches!(end, Err(Broken::Keys(_))),
        "the loop ends with the script or when it was asked to"
    );
    let screen = terminal.backend().clone();
    Played {
        model,
        world,
        screen,
    }
}

/// The text of a screen, under it the runs that stand out, and where the cursor is.
pub fn picture(screen: &TestBackend) -> String {
    let buffer = screen.buffer();
    let (mut text, mut runs) = (String::new(), String::new());
    for (y, row) in buffer.content.chunks(buffer.area.width.into()).enumerate() {
        let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
        writeln!(text, "{}", line.trim_end()).unwrap();
        let mut x = 0;
        for run in row.chunk_by(|a, b| a.style() == b.style()) {
            assert_eq!(
                (run[0].fg, run[0].bg),
                (Color::Reset, Color::Reset),
                "no colours"
            );
            if !run[0].modifier.is_empty() {
                writeln!(runs, "{y}:{x}-{} {:?}", x + run.len(), run[0].modifier).unwrap();
            }
            x += run.len();
        }
    }
    let cursor = screen.cursor_position();
    format!("{text}---\n{runs}cursor {}:{}\n", cursor.y, cursor.x)
}

/// The lines of a screen.
pub fn text(screen: &TestBackend) -> String {
    picture(screen).split("---\n").next().unwrap().to_owned()
}

/// A code by its text.
pub fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// Three made-up cases: one with a date of the law, one with a contact soon, one that is closed.
pub fn cases() -> Vec<Case> {
    vec![curlew(), oak(), lapwing()]
}

fn open(number: usize, pseudonym: &str, on: jiff::civil::Date) -> Case {
    let pseudonym = Pseudonym::new(pseudonym).unwrap();
    Case::open(
        identity(number),
        Reference::numbered(2026, number),
        pseudonym,
        on,
    )
}

fn after(mut case: Case, on: jiff::civil::Date, steps: &[Action]) -> Case {
    let context = Context {
        today: on,
        explanations: Explanations::default(),
        terms: catalogue().terms,
    };
    for step in steps {
        case.perform(step, &context).unwrap();
    }
    case
}

fn talk(on: jiff::civil::Date, channel: &str, minutes: u16, text: &str) -> Action {
    Action::Write(Entry {
        channel: Some(code(channel)),
        task: Some(code("T-OPV")),
        minutes: Some(minutes),
        ..Entry::new(on, EntryKind::Contact, Doer::Adviser, text)
    })
}

/// Open for two months, with the one-year date near.
pub fn curlew() -> Case {
    let mut case = open(1, "Wulp", date(2026, 9, 21));
    case.natures = vec![code("OO-INT")];
    case.role = code("C-DIR");
    case.last_incident = Some(date(2026, 1, 3));
    let case = after(
        case,
        date(2026, 9, 21),
        &[
            talk(
                date(2026, 9, 21),
                "K-FYS",
                55,
                "Eerste gesprek. Vertelt over het overleg van donderdag: onderbroken en weggelachen.",
            ),
            Action::RecordCaution(vec![code("vrijwillig"), code("regie_bij_u")]),
            Action::Proceed,
        ],
    );
    after(
        case,
        date(2026, 10, 12),
        &[
            talk(
                date(2026, 10, 12),
                "K-TEL",
                20,
                "Heeft de tekst gelezen, wil twee zinnen anders. Wil nog niet beslissen. Geen haast gemaakt.",
            ),
            Action::AgreeContact(date(2026, 12, 9)),
        ],
    )
}

/// Three days old, with a contact agreed for tomorrow.
pub fn oak() -> Case {
    let case = open(2, "Eik", date(2026, 11, 20));
    after(
        case,
        date(2026, 11, 20),
        &[
            talk(
                date(2026, 11, 20),
                "K-TOE",
                10,
                "Bij de koffie. Wil even sparren.",
            ),
            Action::AgreeContact(date(2026, 11, 24)),
        ],
    )
}

/// Closed.
pub fn lapwing() -> Case {
    let mut case = open(3, "Kievit", date(2026, 3, 2));
    case.natures = vec![code("OO-PES")];
    case.role = code("C-DIR");
    case.informal_outcomes = vec![code("UI-OPL")];
    case.formal_outcomes = vec![code("UF-NVT")];
    after(
        case,
        date(2026, 6, 1),
        &[
            Action::RecordCaution(vec![code("vrijwillig")]),
            Action::Proceed,
            Action::Close(klankbord::domain::closing::ClosingTalk::WithEmployee),
        ],
    )
}
