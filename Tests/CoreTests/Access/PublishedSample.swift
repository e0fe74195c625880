import Core
import TestSupport

/// A small project to be published, with a person among its stakeholders.
enum PublishedSample {
  /// Its history, with what comes of some edits.
  static func ledger(_ edits: (Project) -> Edit?...) throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "Boligforeningen Nord", leader: "Bent Lund",
        departments: [
          NewDepartment(name: "Afd. 1 Fjordglimt"), NewDepartment(name: "Peter Bangs Vej"),
        ], newID: NewIDs().next))
    let person = Stakeholder(id: "v").with { ($0.name, $0.kind) = ("Vibeke Norup", .person) }
    try ledger.make(ledger.project.add(person))
    for edit in edits {
      if let made = edit(ledger.project) { try ledger.make(made) }
    }
    return ledger
  }

  /// Who stands as responsible where somebody is written.
  static func responsible(_ written: String, _ other: @escaping (Project) -> Edit? = { _ in nil })
    throws -> String?
  {
    let ledger = try ledger(
      other,
      { project in project.milestone(3).map { project.edit($0) { $0.responsible = written } } })
    return try PublishedView(of: ledger).ledger().project.milestone(3)?.responsible
  }

  /// What stands of the title of an activity.
  static func title(_ written: String, _ other: @escaping (Project) -> Edit? = { _ in nil }) throws
    -> String?
  {
    let ledger = try ledger(
      other, { $0.add(Activity(id: "a").with { $0.title = written }) })
    return try PublishedView(of: ledger).ledger().project.activity("a")?.title
  }
}
