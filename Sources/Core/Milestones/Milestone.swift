/// One of the process's twelve milestones (milepæle): a state that the project reaches.
public struct Milestone: Entity {
  /// Milestones.
  public static let kindName = "milestone"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Milestone> = \.tables.milestone

  /// The milestone's number as text; milestones neither come nor go.
  public let id: String
  /// The milestone's number, 1–12; 0 when the id isn't a number.
  public let number: Int
  /// The full title.
  public var title = ""
  /// The title where there is little room.
  public var shortTitle = ""
  /// What the milestone is to make sure of.
  public var purpose = ""
  /// What must exist when it is reached.
  public var outcome = ""
  /// Who decides.
  public var decidedBy = ""
  /// Which of the playbook's appendices (bilag) belongs to it.
  public var appendix = ""
  /// Practical advice.
  public var advice = ""
  /// How far it has come.
  public var status = MilestoneStatus.notStarted
  /// Why it has this status, where that takes a reason: withdrawn, reached without the decision it
  /// needs, or reopened.
  public var statusReason = ""
  /// Who is responsible; a role or a name.
  public var responsible = ""
  /// When it is planned to be reached.
  public var planned: Day?
  /// When it was reached.
  public var reached: Day?
  /// When it was last reopened; decisions from before that day no longer count.
  public var reopened: Day?
  /// Notes, on any number of lines.
  public var notes = ""

  /// Creates a milestone without content.
  public init(id: String) {
    self.id = id
    number = Int(id) ?? 0
  }

  /// The phase it belongs to.
  public var phase: Phase { Phase(milestone: number) }

  /// The fields, in the order people read them.
  public static let fields: [Field<Milestone>] = [
    Field("status", "Status", \.status, default: .notStarted) { $0.status = $1 },
    Field("statusReason", "Begrundelse", \.statusReason, default: "") { $0.statusReason = $1 }
      .face(),
    Field("responsible", "Ansvarlig", \.responsible, default: "") { $0.responsible = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok, fx »Driftslederen«"
        $0.known = .names
      },
    Field("planned", "Frist", \.planned) { $0.planned = $1 }.face {
      $0.hint = "Fx »3/12«, »uge 49«, »fre«, »+2u«"
    },
    Field("reached", "Nået den", \.reached) { $0.reached = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Fx »i går« eller »3/11«"
      },
    Field("reopened", "Genåbnet den", \.reopened) { $0.reopened = $1 },
    Field("notes", "Noter", \.notes, default: "") { $0.notes = $1 }.face(),
    Field("title", "Titel", \.title, default: "") { $0.title = $1 }.oneLine().face(),
    Field("shortTitle", "Kort titel", \.shortTitle, default: "") { $0.shortTitle = $1 }.oneLine()
      .face(),
    Field("purpose", "Formål", \.purpose, default: "") { $0.purpose = $1 }.face(),
    Field("outcome", "Nået, når", \.outcome, default: "") { $0.outcome = $1 }.face(),
    Field("decidedBy", "Hvem beslutter", \.decidedBy, default: "") { $0.decidedBy = $1 }.face(),
    Field("appendix", "Drejebogens bilag", \.appendix, default: "") { $0.appendix = $1 }.oneLine()
      .face(),
    Field("advice", "Råd", \.advice, default: "") { $0.advice = $1 }.face(),
  ]

  /// The fields in the order of the form.
  public static let asked = [
    "responsible", "planned", "reached", "title", "shortTitle", "appendix", "statusReason",
    "notes", "purpose", "outcome", "decidedBy", "advice",
  ]

  /// By number.
  public func precedes(_ other: Milestone) -> Bool {
    (number, id) < (other.number, other.id)
  }

  /// "6 Tiltrædelse af aftale".
  public func choiceName(in project: Project) -> String { "\(number) \(shortTitle)" }

  /// "Milepæl 6 · Tiltrædelse af aftale".
  public func name(in project: Project) -> String {
    let title = briefTitle
    return title.isEmpty ? subject(in: project) : "\(subject(in: project)) · \(title)"
  }

  /// "Milepæl 6".
  public func subject(in project: Project) -> String { "Milepæl \(id)" }

  /// The title where there is little room.
  public var briefTitle: String { shortTitle.isEmpty ? title : shortTitle }
}
