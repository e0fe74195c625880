import Core
import Foundation
import Storage

@testable import Screens
@testable import samdrift

/// The copies that are taken along from this world.
extension World {
  func takeAlong(_ project: Project, of journal: any Journal, to path: String) throws -> Event {
    let file = place(of: path)
    if FileManager.default.fileExists(atPath: file) {
      throw Failure(.cannotCreate, "\(path) findes allerede. Vælg et andet navn.")
    }
    _ = try journal.takeAlong(project.id, to: file, from: "fælles.db", by: signature)
    return .done("Projektet er taget med i \(path).")
  }

  func copy(at path: String) throws -> CopiedProject {
    let file = place(of: path)
    if !FileManager.default.fileExists(atPath: file) {
      throw Failure(.noInput, "Der er ingen kopi i \(path).")
    }
    return try CopiedProject(path: file)
  }

  /// Lets somebody commit an edit in a copy.
  func commit(_ edit: Edit, by author: String, toCopy path: String) throws {
    let journal = try SQLiteJournal(path: place(of: path))
    _ = try journal.commit(edit, on: journal.ledgers()[0], by: sign(as: author))
  }

  private func place(of path: String) -> String {
    try? FileManager.default.createDirectory(
      atPath: draftDirectory, withIntermediateDirectories: true)
    return "\(draftDirectory)/\(path)"
  }
}

extension Story {
  /// Lets somebody commit an edit in a copy that has been taken along.
  mutating func away(
    in copy: String, by name: String = "Mødeleder", _ make: (Project) throws -> Edit
  ) throws {
    let edit = try make(world.copy(at: copy).ledger.project)
    note("\(name) commits »\(edit.label)« in \(copy)")
    try world.commit(edit, by: name, toCopy: copy)
  }
}
