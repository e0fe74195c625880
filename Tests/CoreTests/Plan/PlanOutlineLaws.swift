import TestSupport
import Testing

@testable import Core

/// The outline of a plan tells what the plan itself does, whatever it is made of.
@Suite struct PlanOutlineLaws {
  private func expect(_ outline: PlanOutline, isOf project: Project) {
    let plan = Plan(project)
    #expect(outline.rows.count == plan.activities.count)
    for (place, activity) in plan.activities.enumerated() where place < outline.rows.count {
      let row = outline.rows[place]
      let texts = [row.title, row.area, row.responsible, row.link, row.departments]
        .map(outline.string)
      #expect(
        texts == [
          activity.title, activity.area, activity.responsible, activity.link,
          activity.departments.stored,
        ])
      #expect(row.number == activity.number && row.status == activity.status)
      #expect(row.deadline == activity.deadline && row.doneOn == activity.doneOn)
      #expect(outline.blockers(ofPlace: place) == plan.blockers(ofPlace: place))
      #expect(outline.isBlocked(place: place) == plan.isBlocked(place: place))
      #expect(outline.isReady(place: place) == plan.isReady(activity))
    }
    let places = plan.activities.indices.filter { !$0.isMultiple(of: 3) }
    let areas = PlanGroup.areas(of: plan.activities, at: places)
    #expect(outline.areas(at: places).elementsEqual(areas, by: ==))
  }

  private func restored(_ rows: [(id: String, packed: [UInt8])]) -> PlanOutline? {
    var outline = PlanOutline()
    for row in rows {
      let isRestored = Array(row.id.utf8).withUnsafeBytes { id in
        row.packed.withUnsafeBytes { outline.restore(id, $0) }
      }
      if !isRestored { return nil }
    }
    return outline.arrange() ? outline : nil
  }

  @Test(arguments: UInt64(1)...6)
  func isThatOfTheProject(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var project = try RandomHistory.ledger(seed: seed, steps: 240).project
    // Places of the same value, which the number and then the id decide between.
    let same = ["b", "æ", "a"].enumerated().map { place, id in
      Activity(id: id).with {
        ($0.number, $0.position) = (place / 2, 5)
        $0.dependsOn = ["a", "b", "æ", "borte"].shuffled(using: &random)
      }
    }
    for activity in same { try project.apply(activity.insertion) }
    expect(PlanOutline(project), isOf: project)
    let rows = project.activities.map { ($0.id, PackedFields($0.stored, of: .activity).bytes) }
    for rows in [rows, rows.shuffled(using: &random)] {
      expect(try #require(restored(rows)), isOf: project)
    }
  }

  @Test func whatCanNotBeReadIsRefused() {
    let title = "title\0Fælles vagtordning\0"
    for (text, isRead) in [
      (title, true), ("", true), (title + "hours\u{0}12\0", true), ("title\0\0", true),
      ("title", false), ("title\0", false), ("title\0Ny", false), (title + "hours", false),
      (title + "unknown\0x\0", false), ("titl\0x\0", false), (title + "status\0begun\0", false),
      ("deadline\u{0}2026-02-30\0", false), ("doneOn\0\0", false), ("number\0x\0", false),
      ("position\u{0}01\0", false),
    ] {
      #expect((restored([("a", Array(text.utf8))]) != nil) == isRead, "\(text)")
    }
    #expect(restored([("a", []), ("a", [])]) == nil)
    #expect(restored([("\u{E5}", []), ("a\u{30A}", [])]) == nil)
  }
}
