/// A task of the operation, and whether it becomes joint (opgave), in a model or an agreement.
public struct OperationalTask: Placed {
  /// Operational tasks.
  public static let kindName = "operationalTask"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<OperationalTask> =
    \.tables.operationalTask

  /// The record's id.
  public let id: String
  /// The id of the model it belongs to, or nil.
  public var model: String?
  /// The id of the version of the agreement it belongs to, or nil.
  public var agreement: String?
  /// What it is.
  public var title = ""
  /// Where it is solved.
  public var placement = TaskPlacement.joint
  /// How it is divided, and anything else.
  public var note = ""
  /// Its place among the others.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<OperationalTask>] = [
    Field("model", "Model", \.model) { $0.model = $1 }.referring(to: .operatingModel)
      .unasked { $0.json = .leftOut },
    Field("agreement", "Aftale", \.agreement) { $0.agreement = $1 }.referring(to: .agreement)
      .unasked { $0.json = .leftOut },
    Field("title", "Opgave", \.title, default: "") { $0.title = $1 }.oneLine()
      .face { $0.hint = "Fx »Renholdelse af trapper«" },
    Field("placement", "Placering", \.placement, default: .joint) { $0.placement = $1 }
      .face { $0.option("placering", "fælles, lokal eller delt.", "ord", noun: "en placering") },
    Field("note", "Bemærkning", \.note, default: "") { $0.note = $1 }
      .face {
        $0.hint = "Hvordan den deles, og hvad der ellers er aftalt"
        $0.option("note", "Hvordan den deles, og andet.", "tekst")
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// "Opgave »Græsslåning«".
  public var nameParts: (kind: String, called: String)? { ("Opgave", title) }
}
