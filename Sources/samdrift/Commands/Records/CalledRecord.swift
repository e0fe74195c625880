import Core
import Text

/// A kind of record that a command line calls by a number or a name.
protocol CalledRecord: Entity {
  /// What calls it, among all records of a project.
  func call(in project: Project) -> String
  /// Whether what calls it is its place on a list, where another may stand later.
  func isCalledByPlace(in project: Project) -> Bool
  /// The record that a text calls; throws a `Failure` when it calls none, or several.
  static func called(_ text: String, in session: Session) throws -> Self
  /// The records that texts call, each maybe several with commas between them.
  static func called(_ texts: [String], in session: Session) throws -> [Self]
}

extension CalledRecord {
  func isCalledByPlace(in project: Project) -> Bool { false }

  /// The records that texts call, several with commas between them.
  static func called(_ texts: [String], in session: Session) throws -> [Self] {
    try texts.flatMap(\.parts).map { try called($0, in: session) }
  }

  /// The ids of the records that texts call, each once.
  static func ids(called texts: [String], in session: Session) throws -> [String] {
    try called(texts, in: session).once.map(\.id)
  }
}

extension Array where Element: Entity {
  /// Each record once, where it is first.
  var once: [Element] {
    var seen: Set<String> = []
    return filter { seen.insert($0.id).inserted }
  }
}
