import Core
import Foundation
import Storage
import TestSupport

/// A project at home, of which copies are taken along and merged again.
struct Trip {
  let home: any Journal
  /// The same storage, as another program would have it.
  let other: any Journal
  let directory: String
  let signature = Signature.test("Driftschef")

  /// Calls `body` with a project at home.
  static func begin(_ backend: Backend, _ body: (Trip) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      try backend.withJournals { journal, other in
        let trip = Trip(home: journal, other: other, directory: directory)
        let edit = Playbook.newProject(
          name: "Samdrift", organisation: "Fjord", leader: "Projektleder", departments: [],
          newID: NewIDs().next)
        _ = try journal.commit(edit, on: Ledger(projectID: "p"), by: trip.signature)
        try trip.edit(journal, "Tilføj") { project in
          project.add(
            Stakeholder(id: "mette").with {
              $0.name = "Mette Lund"
              $0.kind = .person
            })
        }
        try body(trip)
      }
    }
  }

  /// Takes a copy along, and gives its path.
  func take(_ name: String = "kopi.db", from journal: (any Journal)? = nil) throws -> String {
    let path = "\(directory)/\(name)"
    try Data().write(to: URL(fileURLWithPath: path))
    _ = try (journal ?? home).takeAlong(
      "p", to: path, from: "/hjemme/nord.db", by: Signature.test("Afsted-\(name)"))
    return path
  }

  /// Makes an edit, by somebody whose ids are nobody else's.
  func edit(
    _ journal: any Journal, _ author: String, _ make: (Project) throws -> Edit
  ) throws {
    let ledger = try journal.ledger(of: "p")
    let signature = Signature(
      author: author, now: { Moment(seconds: 1_700_000_000 + ledger.entries.count) },
      newID: { "\(author)-\(ledger.entries.count)-\(UUID().uuidString)" })
    _ = try journal.commit(make(ledger.project), on: ledger, by: signature)
  }

  /// Lets a journal's project have another leader.
  func lead(_ journal: any Journal, by leader: String) throws {
    try edit(journal, leader) { project in project.edit(project.info) { $0.leader = leader } }
  }

  /// Merges a copy, with what it says at some places.
  @discardableResult
  func merge(_ path: String, choosing choices: Set<MergePlace> = []) throws -> MergeOutcome {
    try home.merge(
      CopiedProject(path: path), choosing: choices, shown: nil,
      by: Signature.test("Hjemme-\(UUID())"), in: .utc)
  }

  /// The project at home.
  var project: Project { get throws { try home.ledger(of: "p").project } }
}
