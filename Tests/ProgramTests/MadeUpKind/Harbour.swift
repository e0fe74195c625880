import Core
import Interface
import Storage
import TestJournals
import TestSupport

@testable import Screens

/// The program with a project of two departments, in a journal that others write in too.
struct Harbour {
  static let today = Day(year: 2026, month: 11, day: 23)!
  let journal = MemoryJournal()
  var app = App(
    today: today, author: "Driftschef", fullName: nil,
    zone: Zone { _ in 3600 }, ids: IDSource(seed: 1))
  private let ids = NewIDs("t")

  init(_ records: any Entity...) throws {
    let departments = ["Nord", "Syd"].map { NewDepartment(name: $0) }
    let new = Playbook.newProject(
      name: "Havnen", organisation: "", leader: "", departments: departments,
      newID: NewIDs("p").next)
    let all = new.with(new.changes + records.map(\.insertion))
    _ = try journal.append([signature("Driftschef").sign(all)], to: "p", expecting: 0)
    _ = app.update(.loaded([try ledger]))
    app.open("p")
  }

  /// The project's history as it is kept.
  var ledger: Ledger { get throws { try journal.ledger(of: "p") } }

  /// The project as it is kept.
  var project: Project { get throws { try ledger.project } }

  /// What is on the screen.
  var screen: String { app.view().lines.joined(separator: "\n") }

  /// Presses keys one after the other, and has saved what they save.
  mutating func press(_ keys: Key...) throws {
    for key in keys {
      for case .commit(let edit, let project) in app.update(.key(key)) {
        _ = app.update(try event(of: edit, in: project))
      }
    }
  }

  /// Types a text.
  mutating func type(_ text: String) throws {
    for character in text { try press(.character(character)) }
  }

  private func event(of edit: Edit, in project: String) throws -> Event {
    switch try journal.commit(edit, on: app.ledger!, by: signature(app.author)) {
    case .committed(let entries): .appended(entries, project: project)
    case .conflicting(let conflicts, let news):
      .conflicting(conflicts, edit: edit, news: news, project: project)
    }
  }

  /// Lets somebody make an edit beside the program; nil where it conflicts.
  @discardableResult
  func commit(
    _ edit: Edit, on ledger: Ledger? = nil, by author: String = "Projektleder"
  ) throws -> Transaction? {
    let result = try journal.commit(edit, on: ledger ?? self.ledger, by: signature(author))
    guard case .committed(let entries) = result else { return nil }
    return entries.last?.transaction
  }

  private func signature(_ author: String) -> Signature {
    Signature(author: author, now: { Moment(seconds: 1_790_000_000) }, newID: ids.next)
  }
}
