/// A role in the project (rolle): who has it, and what it is to do.
public struct ProjectRole: Placed {
  /// Roles.
  public static let kindName = "role"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<ProjectRole> = \.tables.role

  /// The record's id.
  public let id: String
  /// What it is called.
  public var title = ""
  /// Who has it; a function will do.
  public var holder = ""
  /// What it is to do and may decide.
  public var tasks = ""
  /// Its place among the others.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<ProjectRole>] = [
    Field("title", "Rolle", \.title, default: "") { $0.title = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Styregruppe« eller »Tovholder for maskiner«"
        $0.option("rolle", "Hvad rollen hedder.", "navn")
      },
    Field("holder", "Hvem", \.holder, default: "") { $0.holder = $1 }.oneLine()
      .face {
        $0.hint = "En funktion er nok, fx »Driftschefen«"
        $0.known = .names
        $0.option("hvem", "Hvem der har den; en funktion er nok.", "hvem")
      },
    Field("tasks", "Opgave", \.tasks, default: "") { $0.tasks = $1 }
      .face {
        $0.hint = "Hvad rollen skal, og hvad den kan afgøre selv"
        $0.option("opgave", "Hvad rollen skal og kan afgøre.", "tekst")
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// What it is called.
  public var plainName: String { title }

  /// "Rolle »Styregruppe«".
  public var nameParts: (kind: String, called: String)? { ("Rolle", title) }
}

extension ProjectRole {
  /// A role is called something.
  public static let required = ["title"]

  /// "Ny rolle: Styregruppe".
  public func additionLabel(in project: Project) -> String { "Ny rolle: \(title)" }
}

extension Project {
  /// The roles in their order.
  public var roles: ChunkedArray<ProjectRole> { tables.role.all }

  /// The role with `id`, or nil.
  public func role(_ id: String) -> ProjectRole? { tables.role[id] }
}
