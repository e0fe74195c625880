/// The papers that the program makes.
///
/// The raw value is the paper's name on the command line, and begins the names of its templates.
public enum PaperKind: String, CaseIterable, Sendable {
  case summary = "oversigt"
  case status = "statusrapport"
  case agreement = "aftale"
  case stakeholders = "interessentanalyse"
  case plan = "implementeringsplan"
  case evaluation = "evaluering"
  case orientation = "orientering"
  case minutes = "referat"

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
    }
  }

  /// Whether there is a confidential version of it.
  public var hasConfidentialVersion: Bool { self == .summary || self == .stakeholders }

  /// Whether it is about one meeting, and can't be made without.
  public var needsMeeting: Bool { self == .minutes }
}
