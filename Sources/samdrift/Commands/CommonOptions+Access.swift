import Core
import Storage

extension CommonOptions {
  /// What the program gets from the machine, with the access that was asked for.
  ///
  /// Throws where the account has no role.
  func environment() throws(Failure) -> Environment {
    var environment = Environment()
    environment.isReading = isReading
    try environment.demandRole()
    return environment
  }

  /// Throws where nothing can be changed: all is shown as it was, or to a reader.
  func demandChange() throws {
    try demandPresent()
    if let hindrance = try environment().granted.hindrance {
      throw Failure(.noPermission, hindrance)
    }
  }

  /// Throws where only an owner may do something, and somebody else is to.
  func demand(_ deed: OwnerDeed) throws {
    try demandChange()
    try environment().demand(deed)
  }

  private static let names = ["læs", "laes"]

  /// Whether the flag is given in a line in its common form.
  static func isReading(_ line: inout QuickLine) -> Bool {
    names.map { line.flag($0) }.contains(true)
  }

  /// Whether a word of a command line is the flag.
  static func isReading(_ word: String) -> Bool {
    word.hasPrefix("--") && names.contains(String(word.dropFirst(2)))
  }
}

extension Environment {
  /// Throws where only an owner may do something, and somebody else is to.
  func demand(_ deed: OwnerDeed) throws(Failure) {
    if let hindrance = granted.hindrance(to: deed) { throw Failure(.noPermission, hindrance) }
  }
}

extension Session {
  /// What the user may do to the project.
  var granted: Access { environment.granted }

  /// Throws where only an owner may do something, and somebody else is to.
  func demand(_ deed: OwnerDeed) throws {
    try demandPresent()
    try environment.demand(deed)
  }

  /// Throws where something isn't for readers, and one asks for it; `what` is what it is called where a
  /// sentence begins: "Listen".
  func demandConfidential(_ what: String) throws(Failure) {
    guard project.isForReaders else { return }
    throw Failure(
      .noPermission, "\(what) vises ikke for læsere. \(granted.hindranceToSeeing)")
  }
}
