import Foundation
import TestSupport
import Testing

extension Program {
  /// Where the database is where no other is named.
  var database: URL { file(".local/share/samdrift/samdrift.db") }

  /// A home with a project, and an empty folder for backups.
  static func withProject(_ body: (Program) throws -> Void) throws {
    try withProgram { program in
      try #require(try program.run("opret", "Nord").code == 0)
      try FileManager.default.createDirectory(
        at: program.file("kopier"), withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
      try body(program)
    }
  }

  /// The names of the files in a folder of the home.
  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(folder).path).sorted()
  }

  /// The backups in a folder, from the home.
  func copies(in folder: String = "kopier") throws -> [String] {
    try names(in: folder).filter { $0.hasSuffix("Z.db") }.map { "\(folder)/\($0)" }
  }

  /// Takes a backup and gives its path.
  @discardableResult
  func backUp(_ more: String...) throws -> String {
    let before = Set(try copies())
    let outcome = try run(["sikkerhedskopi", "kopier"] + more)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return try #require(try copies().first { !before.contains($0) })
  }

  /// The files in the home that have one of some texts in them, by name.
  func files(with secrets: [String]) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: home.path)?.allObjects as? [String] ?? []
    return all.filter { name in
      guard let bytes = try? Data(contentsOf: file(name)) else { return false }
      return secrets.contains { bytes.range(of: Data($0.utf8)) != nil }
    }.sorted()
  }

  /// A file's permission bits.
  func mode(of name: String) -> mode_t {
    var status = stat()
    return stat(file(name).path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// The project with its history, as an export writes it.
  func export() throws -> String {
    let outcome = try run("eksport", "-")
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }
}
