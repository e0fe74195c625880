/// What a project is called and who runs it.
public struct ProjectInfo: Entity {
  /// Always the one record of its kind.
  public static let kindName = "project"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<ProjectInfo> = \.tables.info
  /// The one record's id.
  public static let onlyID = "project"

  /// The record's id.
  public let id: String
  /// The project's name.
  public var name = ""
  /// The housing organisation (boligorganisation).
  public var organisation = ""
  /// Who leads the project; a role or a name.
  public var leader = ""
  /// The difference in percentage points beyond which an allocation key isn't fair.
  public var fairness = Quantity(5)
  /// The highest number of a stakeholder that has been erased, so that no other gets it.
  var lastNumber = 0
  /// How far the history's sequence had come when a person was forgotten, so that it doesn't fall.
  var lastSequence = 0

  /// Creates an unnamed project.
  public init(id: String = onlyID) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<ProjectInfo>] = [
    Field("name", "Navn", \.name, default: "") { $0.name = $1 }.oneLine().face {
      $0.label = "Projektets navn"
    },
    Field("organisation", "Boligorganisation", \.organisation, default: "") { $0.organisation = $1 }
      .oneLine().face(),
    Field("leader", "Projektleder", \.leader, default: "") { $0.leader = $1 }.oneLine().face(),
    Field("fairness", "Tilladt forskel", \.fairness, default: Quantity(5)) { $0.fairness = $1 }
      .face {
        $0.label = "Tilladt forskel, procentpoint"
        $0.input = .amount(.percent)
        $0.hint = "Tomt er 5. Er forskellen større, er fordelingen ikke retvisende"
        $0.limit = .notNegative
        $0.json = .leftOut
      },
    Field("lastNumber", "Højeste brugte nr.", \.lastNumber, default: 0) { $0.lastNumber = $1 }
      .hidden(),
    Field("lastSequence", "Kalenderens løbenummer", \.lastSequence, default: 0) {
      $0.lastSequence = $1
    }
    .hidden(),
  ]

  /// A project needs a name.
  public static let required = ["name"]

  /// There is only one.
  public func precedes(_ other: ProjectInfo) -> Bool { id < other.id }

  /// What people call it.
  public func name(in project: Project) -> String { "Projektet" }

  /// The project's name, or that it has none.
  public var displayName: String { name.isEmpty ? "Projekt uden navn" : name }
}
