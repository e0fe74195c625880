import Core
import Reports
import TestSupport
import Testing

/// What is shown of a copy that is merged.
@Suite("Listing: a copy that is merged") struct MergeListingTests {
  private let home: Ledger
  private let copy: Ledger
  private let origin: CopyOrigin

  init() throws {
    let start = Playbook.newProject(
      name: "Nord", organisation: "Fjord", leader: "Projektleder", departments: [],
      newID: NewIDs().next
    ).signed(id: "start", author: "Driftschef", time: Moment(iso: "2026-11-02T09:00:00Z")!)
    let departure = Transaction.departure(
      id: "1", by: "Projektleder", at: Moment(iso: "2026-11-03T15:00:00Z")!)
    origin = CopyOrigin(
      project: "p", departure: departure.id, revision: 1, home: "/srv/samdrift/nord.db",
      time: departure.time)
    copy = try Self.after(
      [start, departure], by: "Projektleder", at: "2026-11-04T18:30:00Z",
      [
        { project in project.edit(project.info) { $0.leader = "Anne" } },
        { $0.add(Activity(id: "mal").with { $0.title = "Mal gangen" }) },
      ])
    home = try Self.after(
      [start], by: "Driftschef", at: "2026-11-04T11:00:00Z",
      [
        { project in project.edit(project.info) { $0.leader = "Bo" } },
        { $0.add(Activity(id: "ring").with { $0.title = "Ring til Fjord" }) },
      ])
  }

  private static func after(
    _ history: [Transaction], by author: String, at time: String,
    _ edits: [(Project) -> Edit]
  ) throws -> Ledger {
    var all = history
    for (number, edit) in edits.enumerated() {
      let project = try Ledger(projectID: "p", all).project
      all.append(
        edit(project).signed(
          id: "\(author)-\(number)", author: author, time: Moment(iso: time)!))
    }
    return try Ledger(projectID: "p", all)
  }

  private func view(choosing choices: Set<MergePlace> = []) throws -> MergeView {
    let merge = try CopyMerge(
      of: copy, from: origin, into: home, erased: [], choosing: choices, by: "Driftschef",
      at: Moment(iso: "2026-11-05T08:00:00Z")!, in: .utc)
    return MergeView(merge, from: origin, choosing: choices, zone: .utc)
  }

  @Test func saysWhatComesHomeAndWhatMustBeChosen() throws {
    expectRecorded(Report.merge(try view()).text, "flet")
  }

  @Test func saysWhichNumbersAreOthersAndWhatWasChosen() throws {
    let leader = MergePlace(Reference(.project, "project"), "leader")
    let view = try view(choosing: [leader])
    let text = Report.merge(view).text
    #expect(text.contains("(•) I kopien: Anne"))
    #expect(text.contains("nr. 1 blev nr. 2"))
    #expect(text.contains("Mal gangen"))
    let told = view.told(from: "kopi.db")
    #expect(
      told.contains {
        $0.hasPrefix("Projektet: projektleder: det, der stod i kopien, gælder. Hjemme stod der: Bo")
      }, "\(told)")
  }

  /// What is at home was made so by whoever made it there, also when the copy's has taken its place.
  @Test func whoMadeWhatIsAtHomeIsToldOfHome() throws {
    let leader = MergePlace(Reference(.project, "project"), "leader")
    for choices in [[], [leader]] as [Set<MergePlace>] {
      let told = try view(choosing: choices).told(from: "kopi.db").joined(separator: " ")
      #expect(told.contains(choices.isEmpty ? "Anne  (Projektleder" : "Bo  (Driftschef"), "\(told)")
    }
  }
}
