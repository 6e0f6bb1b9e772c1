//! The words by which names are told from other words with a capital. All in lower case.

/// Words after which a capital is a name.
#[rustfmt::skip]
pub(super) const FORMS_OF_ADDRESS: &[&str] = &[
    "collega", "dhr", "dr", "drs", "heer", "hr", "ing", "ir", "juffrouw", "mejuffrouw", "meneer", "mevr", "mevrouw",
    "miss", "mister", "mr", "mrs", "ms", "mw", "prof", "teamgenoot",
];

/// Words that stand between a first name and a surname.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "'t", "al", "de", "den", "der", "el", "op", "te", "ten", "ter", "van", "von", "’t",
];

/// Frequent first names and surnames that are hardly ever another word. From six letters on they count without a capital.
#[rustfmt::skip]
pub(super) const FREQUENT: &[&str] = &[
    "achahbar", "achterberg", "agnes", "ahmed", "ahmet", "aicha", "alexander", "amber", "amina", "amir", "andré",
    "angelique", "anita", "anja", "anna", "anneke", "annelies", "annemarie", "annemiek", "anouk", "arie", "arjan",
    "arslan", "astrid", "ayse", "barbara", "beatrix", "benali", "bert", "bianca", "bilal", "birgit", "boersma",
    "bosman", "bouman", "bouzid", "bram", "brigitte", "brouwer", "carla", "carolien", "caroline", "cees", "chantal",
    "charlotte", "chaudhry", "christel", "christiaan", "christina", "claassen", "claudia", "coen", "corrie",
    "cynthia", "daan", "daniel", "daphne", "david", "debbie", "deborah", "demir", "denise", "dennis", "desiree",
    "diana", "dick", "dijkman", "dijkstra", "dirk", "doğan", "driessen", "edwin", "eelco", "elbers", "elin", "eline",
    "elisabeth", "elise", "elly", "elmasri", "els", "emine", "emma", "emre", "eric", "erik", "ernst", "esmée",
    "esther", "eveline", "evi", "faber", "fatima", "femke", "fenna", "ferdinand", "fien", "finn", "fleur", "floris",
    "fons", "frank", "fred", "frederik", "freek", "gerard", "gerda", "gerrits", "gerritsen", "gert", "gijs",
    "gijsbert", "greetje", "guus", "haddad", "hakan", "hamza", "hanneke", "hans", "harm", "harold", "harry", "hassan",
    "hatice", "haverkamp", "heidi", "heijmans", "hein", "helena", "hendriks", "henk", "hermans", "hilde", "hoekstra",
    "hofman", "hofstra", "hugo", "huisman", "hussain", "ibrahim", "ilse", "imane", "ineke", "ingrid", "irene", "iris",
    "isa", "ismail", "ivo", "jaap", "jack", "jacobs", "jacqueline", "jan", "jansen", "janssen", "jasper", "jayden",
    "jeanette", "jeffrey", "jelle", "jennifer", "jeroen", "jessica", "jette", "johan", "johanna", "jolanda",
    "jolande", "jonker", "joost", "jordy", "joris", "jos", "josé", "joyce", "judith", "julia", "julian", "jurgen",
    "jurriaan", "karel", "karim", "karin", "kaya", "kees", "khalid", "khan", "kim", "klaas", "koen", "kuijpers",
    "lammers", "lars", "latifa", "laura", "leenders", "leonie", "levi", "lex", "liam", "lidia", "lieke", "lies",
    "liesbeth", "linda", "lisa", "loes", "lotte", "louise", "lucas", "luuk", "lynn", "maaike", "maarten", "maassen",
    "mandy", "manon", "marc", "marcel", "margriet", "maria", "marianne", "marieke", "marije", "marijke", "marina",
    "mario", "marion", "marja", "marjan", "marjolein", "marlies", "marloes", "martens", "martijn", "martin",
    "martine", "mathijs", "matthijs", "maurits", "max", "mees", "mehmet", "meijer", "melissa", "menno", "meyer",
    "michael", "michel", "michiel", "michiels", "mieke", "milan", "milou", "mirjam", "mirthe", "mohamad", "mohamed",
    "mohammed", "monique", "murat", "mustafa", "nadia", "naima", "nancy", "natasja", "nathalie", "nguyen", "nicole",
    "niels", "nienke", "nijland", "nina", "noah", "nora", "olaf", "olga", "omar", "oosterhuis", "oscar", "pascal",
    "patricia", "patrick", "paul", "paula", "pauline", "peter", "peters", "petra", "pien", "piet", "pieter",
    "pieterse", "pim", "pinas", "polat", "postma", "quinten", "rachel", "rachid", "rafael", "rahman", "ralph",
    "ramdin", "ramlal", "ramon", "raymond", "reinders", "reinier", "remco", "renate", "rené", "ria", "rianne",
    "richard", "rietveld", "rik", "robert", "robin", "roel", "roeland", "roland", "rolf", "romy", "ronald", "rosa",
    "rosalie", "rutger", "ruud", "saar", "said", "samira", "sanders", "sandra", "sanne", "sarah", "saskia", "saïd",
    "scholten", "schouten", "selma", "sem", "serge", "sevgi", "sharon", "siebers", "sietske", "silvia", "simon",
    "simone", "singh", "sjaak", "sjoerd", "sjors", "smits", "snijders", "soekhoe", "sofie", "sophie", "stefan",
    "steven", "stijn", "susan", "suzanne", "sven", "sylvia", "tamara", "tanja", "terpstra", "tess", "teun",
    "teunissen", "theo", "thijmen", "thijs", "thomas", "timmermans", "tineke", "tjeerd", "tobias", "tom", "ton",
    "trudy", "ursula", "valerie", "veenstra", "veldhuis", "vera", "verbeek", "verbruggen", "verhoeven", "vermeulen",
    "veronique", "vincent", "vries", "wendy", "wessel", "wesseling", "westerveld", "wieke", "wiersma", "wietse",
    "wijnands", "willem", "willems", "wilma", "wouter", "wouters", "xander", "yara", "yasmina", "yildiz", "yilmaz",
    "youssef", "yusuf", "yvonne", "zeynep", "zohra", "zoë", "çelik", "öztürk", "şahin",
];

/// Names that are often another word: they count within a sentence, or before a surname.
#[rustfmt::skip]
pub(super) const SOMETIMES: &[&str] = &[
    "abel", "ada", "adam", "ali", "ans", "bakker", "bart", "bas", "bea", "beek", "ben", "berg", "bloem", "blom", "bo",
    "boer", "bos", "brand", "brink", "bruin", "dam", "dekker", "dijk", "dolf", "door", "dot", "eva", "evers", "fee",
    "floor", "graaf", "groot", "guy", "haan", "haas", "heuvel", "hoek", "horst", "ina", "jager", "jet", "jo", "job",
    "jong", "kist", "koen", "kok", "koning", "koster", "kramer", "kroon", "kuiper", "kuipers", "laan", "leeuwen",
    "lia", "lind", "loon", "lot", "maas", "mark", "meer", "mees", "mia", "molenaar", "mulder", "nel", "ploeg", "post",
    "prins", "ram", "rein", "rie", "rob", "roos", "ruiter", "sara", "schilder", "schipper", "slager", "sluis", "smid",
    "smit", "stam", "tak", "tim", "timmerman", "veen", "visser", "vliet", "vonk", "vos", "wijk", "wil", "wim", "wit",
    "wolf",
];

/// Words that say that the word before speaks or does something.
#[rustfmt::skip]
pub(super) const SPEAKS: &[&str] = &[
    "answered", "antwoordde", "asked", "asks", "called", "fluisterde", "heet", "heette", "lacht", "lachte", "laughed",
    "noemde", "riep", "roept", "said", "says", "schreeuwde", "schreeuwt", "shouted", "siste", "snauwde", "vraagt",
    "vroeg", "zegt", "zei",
];

/// Words that begin a sentence before such a word, and are no name.
#[rustfmt::skip]
pub(super) const STARTERS: &[&str] = &[
    "afdelingshoofd", "alleen", "altijd", "always", "baas", "beschuldigde", "chef", "cliënt", "colleague",
    "colleagues", "collega", "collega's", "collega’s", "daarna", "daarop", "dat", "deze", "die", "directeur", "dit",
    "eerst", "eindelijk", "everybody", "everyone", "getuige", "gisteren", "he", "hierop", "hij", "hoe", "i",
    "iedereen", "iemand", "ik", "ineens", "it", "je", "jij", "klager", "later", "leidinggevende", "manager",
    "medewerker", "medewerkster", "melder", "men", "never", "niemand", "nobody", "nooit", "nu", "often", "ooit",
    "ook", "opnieuw", "partner", "plotseling", "secretaris", "she", "somebody", "someone", "soms", "teamleider",
    "tegen", "that", "then", "they", "this", "toen", "u", "uiteindelijk", "vaak", "vandaag", "vervolgens",
    "voorzitter", "vp", "waarom", "wat", "we", "weer", "who", "wie", "wij", "you", "ze", "zij",
];

/// Pairs of capitals that are no people.
#[rustfmt::skip]
pub(super) const NO_PEOPLE: &[&str] = &[
    "'t gooi", "algemene rekenkamer", "algemene zaken", "binnenlandse zaken", "buitenlandse zaken",
    "caribisch nederland", "den bosch", "den haag", "den helder", "den lande", "der beroepen", "der nederlanden",
    "der rechtspraak", "der staten", "dienst uitvoering", "economische zaken", "eerste kamer", "europese unie",
    "hoge raad", "huis voor", "microsoft teams", "ministerie van", "nationale ombudsman", "openbaar ministerie",
    "raad van", "sociale zaken", "tweede kamer", "’t gooi",
];

/// Words of the code lists and routes that stand there with a capital: organisations and laws, no people.
#[rustfmt::skip]
pub(super) const ORGANISATIONS: &[&str] = &[
    "affairs", "april", "arbodienst", "authority", "awb", "bedrijfsarts", "belastingdienst", "bzk", "cao", "cnv",
    "college", "commissie", "committee", "complaints", "coördinator", "cultuur", "defensie", "department", "desk",
    "directie", "directoraat-generaal", "dji", "douane", "economische", "energie", "ez", "february", "financiën",
    "fnv", "government", "hr", "huis", "human", "ikb", "ind", "infrastructuur", "inspectie", "institute",
    "integriteit", "integrity", "joint", "judiciary", "justitie", "kabinet", "kamerstuk", "king", "klachtencommissie",
    "klimaat", "klokkenluiders", "koninkrijksrelaties", "landbouw", "may", "mens", "minister", "ministerie",
    "ministry", "muslims", "nvwa", "ocw", "ombudsman", "ombudsvrouw", "omgangsvormen", "ondernemingsraad",
    "onderwijs", "ongewenste", "personeelsraadgever", "politie", "rechten", "rights", "rijk", "rijk-wide",
    "rijksoverheid", "rijkswaterstaat", "rivm", "rvo", "security", "sociale", "sport", "staatssecretaris", "stcrt",
    "strafvordering", "szw", "uwv", "vakbond", "veiligheid", "vertrouwenspersoon", "volksgezondheid", "waterstaat",
    "welzijn", "werkgelegenheid", "wet", "wetenschap", "zaken",
];

/// Places, languages, days, things and means of talking that have a capital and are no people.
#[rustfmt::skip]
pub(super) const NO_PERSON: &[&str] = &[
    "abn", "address", "afdeling", "algemene", "almere", "amerika", "amersfoort", "amsterdam", "ander", "antilliaans",
    "antilliaanse", "apeldoorn", "april", "arabisch", "archief", "arnhem", "artikel", "aruba", "assen", "august",
    "augustus", "avg", "awb", "bedrijfsvoering", "beleid", "belgië", "beveiliging", "bijbel", "bijlage", "bonaire",
    "brabant", "breda", "bureau", "bw", "chinees", "chinese", "christelijk", "christelijke", "cluster",
    "communicatie", "curaçao", "date", "datum", "december", "delft", "dinsdag", "donderdag", "dordrecht", "drenthe",
    "duits", "duitse", "duitsland", "dutch", "ede", "eenheid", "eindhoven", "engeland", "engels", "engelse",
    "english", "enschede", "europa", "europese", "excel", "facebook", "facilitair", "februari", "february",
    "flevoland", "frankrijk", "frans", "franse", "french", "friday", "fries", "friese", "friesland", "functie",
    "gebouw", "gelderland", "german", "google", "gouda", "groningen", "haag", "haarlem", "hague", "handhaving",
    "handtekening", "heerlen", "holland", "huisvesting", "indisch", "indische", "indonesisch", "ing", "inkoop",
    "internet", "intranet", "islam", "islamitisch", "islamitische", "januari", "january", "joods", "joodse", "juli",
    "july", "june", "juni", "juridische", "kamer", "kerst", "kerstmis", "koningsdag", "koran", "leeuwarden", "leiden",
    "lelystad", "limburg", "linkedin", "maandag", "maart", "maastricht", "march", "marokkaans", "marokkaanse",
    "marokko", "mei", "microsoft", "middelburg", "mijn", "monday", "naam", "name", "nederland", "nederlands",
    "nederlandse", "netherlands", "nijmegen", "noord-brabant", "noord-holland", "november", "ns", "october",
    "offerfeest", "oktober", "outlook", "overijssel", "p-direkt", "pasen", "personeelszaken", "pinksteren", "plaats",
    "pools", "poolse", "powerpoint", "ramadan", "randstad", "rijswijk", "roermond", "rotterdam", "saturday", "schaal",
    "schiphol", "september", "sharepoint", "signal", "signature", "sinterklaas", "spaans", "suikerfeest", "sunday",
    "surinaams", "surinaamse", "suriname", "sv", "syrisch", "team", "teams", "thursday", "tilburg", "toezicht",
    "tuesday", "turkije", "turkish", "turks", "turkse", "uitvoering", "utrecht", "uw", "veenendaal", "verdieping",
    "vrijdag", "wbk", "webex", "wederpartij", "wednesday", "whatsapp", "woensdag", "word", "zaken", "zaterdag",
    "zeeland", "zoetermeer", "zondag", "zoom", "zuid-holland", "zwolle",
];
