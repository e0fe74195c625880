/// One of the process's twelve milestones (milepæle): a state that the project reaches.
public struct Milestone: Entity {
  /// Milestones.
  public static let kind = Kind.milestone
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<Milestone>> & Sendable = \.milestoneTable

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
    Field("status", "Status", \.status, default: .notStarted),
    Field("statusReason", "Begrundelse", \.statusReason, default: ""),
    Field("responsible", "Ansvarlig", \.responsible, default: "").oneLine(),
    Field("planned", "Frist", \.planned),
    Field("reached", "Nået den", \.reached),
    Field("reopened", "Genåbnet den", \.reopened),
    Field("notes", "Noter", \.notes, default: ""),
    Field("title", "Titel", \.title, default: "").oneLine(),
    Field("shortTitle", "Kort titel", \.shortTitle, default: "").oneLine(),
    Field("purpose", "Formål", \.purpose, default: ""),
    Field("outcome", "Nået, når", \.outcome, default: ""),
    Field("decidedBy", "Hvem beslutter", \.decidedBy, default: ""),
    Field("appendix", "Bilag", \.appendix, default: "").oneLine(),
    Field("advice", "Råd", \.advice, default: ""),
  ]

  /// By number.
  public func precedes(_ other: Milestone) -> Bool {
    (number, id) < (other.number, other.id)
  }

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
