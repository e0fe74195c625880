/// The papers that the program makes, in the order of what they are for (`use`).
///
/// The raw value is the paper's name on the command line, and begins the names of its templates.
public enum PaperKind: String, CaseIterable, Sendable {
  case summary = "oversigt"
  case convocation = "indkaldelse"
  case package = "mødepakke"
  case recommendation = "indstilling"
  case minutes = "referat"
  case actions = "huskeliste"
  case status = "statusrapport"
  case poster = "plakat"
  case opportunities = "oplæg"
  case proposal = "modelforslag"
  case stakeholders = "interessentanalyse"
  case involvement = "inddragelsesplan"
  case agreement = "aftale"
  case redline = "rettelser"
  case fairness = "nøgleforslag"
  case plan = "implementeringsplan"
  case letters = "afdelingsbreve"
  case orientation = "orientering"
  case promises = "løfter"
  case evaluation = "evaluering"
  case results = "resultater"

  /// What it is called.
  public var title: String {
    switch self {
    case .summary: "Milepælsoversigt"
    case .status: "Statusrapport"
    case .agreement: "Aftale om samdrift"
    case .stakeholders: "Interessentanalyse"
    case .plan: "Implementeringsplan"
    case .evaluation: "Evaluering"
    case .orientation: "Orientering"
    case .minutes: "Referat"
    case .poster: "Projektplakat"
    case .opportunities: "Oplæg om muligheder og udfordringer"
    case .proposal: "Forslag til samdriftsmodel og mål"
    case .involvement: "Plan for inddragelse"
    case .recommendation: "Indstilling"
    case .redline: "Aftalen med rettelser"
    case .promises: "Hvad vi har lovet"
    case .results: "De første resultater"
    case .letters: "Afdelingernes breve"
    case .fairness: "Forslag til fordelingsnøgle"
    case .convocation: "Indkaldelse"
    case .package: "Mødepakke"
    case .actions: "Hvem gør hvad"
    }
  }

  /// What it is for, in a line.
  public var purpose: String {
    switch self {
    case .summary: "Én side til mødet: hvad er sket, hvad mangler, hvad skal besluttes"
    case .status: "Alle milepæle, planen, målene og fordelingsnøglerne"
    case .agreement: "Aftalen med linjer til afdelingernes tiltrædelse"
    case .stakeholders: "Interessenterne og planen for at inddrage dem"
    case .plan: "Aktiviteterne med ansvarlige og frister"
    case .evaluation: "Målene fra udgangspunkt til resultat, og hvad der justeres"
    case .orientation: "Til beboerne: hvad der sker og hvornår, i almindelige ord"
    case .minutes: "Hvad mødet besluttede og aftalte"
    case .poster: "Milepælsoversigten i A3 til væggen"
    case .opportunities: "Til milepæl 2: vilkår, muligheder, udfordringer og ønsker"
    case .proposal: "Til milepæl 3: i dag og alternativerne side om side, økonomi og mål"
    case .involvement: "Til milepæl 4: hvem der inddrages, hvordan og hvornår"
    case .recommendation: "Til en beslutning: sag, baggrund, økonomi, indstilling og bilag"
    case .redline: "To versioner i én: det gamle streget over, det nye understreget"
    case .promises: "Løfterne: hvad, til hvem, hvornår, og om de er holdt"
    case .results: "Til milepæl 11: hvad der er nået, og forslag til nye mål, i almindelige ord"
    case .letters: "Et brev til hver afdeling eller til én interessent: hvad betyder samdriften"
    case .fairness: "Den mindste ændring, der gør fordelingen retvisende, trin for trin"
    case .convocation: "Indkaldelse til et møde med dagsorden"
    case .package: "Indkaldelse, dagsorden, indstillinger og bilag i ét, med indholdsfortegnelse"
    case .actions: "Efter et møde: hvem der gør hvad inden hvornår"
    }
  }

  /// Whether there is a confidential version of it.
  public var hasConfidentialVersion: Bool { self == .summary || self == .stakeholders }

  /// Whether it is about one meeting, and can't be made without.
  public var needsMeeting: Bool {
    [.minutes, .convocation, .package, .actions].contains(self)
  }

  /// Whether it tells what came of a meeting.
  var isAfterMeeting: Bool { self == .minutes || self == .actions }

  /// Whether there is a version of it that all may read, without what was dealt with behind closed
  /// doors.
  public var hasPublicVersion: Bool { self == .minutes || self == .convocation }
}
