import Core
import Testing

/// Numbers that come from outside: none may be so large that a sum of them stops the program.
@Suite struct NumberTests {
  @Test(arguments: ["0", "7", "-5", "999999999999", "-999999999999"])
  func aStoredNumberIsReadAndWrittenTheSame(text: String) {
    #expect(Int(stored: text)?.stored == text)
  }

  @Test(
    arguments: [
      "", "1000000000000", "-1000000000000", "9223372036854775807", "9223372036854775808", "+1",
      "007", "-0", " 1", "1e5", "٣",
    ])
  func anythingElseIsNoStoredNumber(text: String) {
    #expect(Int(stored: text) == nil)
  }

  @Test func aTypedNumberMustBeOneThatCanBeKept() throws {
    #expect(try Int.read("999.999.999.999").get() == Int.largestStored)
    #expect(throws: Refusal.self) { try Int.read("1.000.000.000.000").get() }
    #expect(throws: Refusal.self) { try NewDepartment(line: "Bakken; 9223372036854775807") }
  }

  @Test func whatIsAddedAfterTheLastPlaceCanStillBeKept() throws {
    var project = Project(id: "p")
    let milestone = Milestone(id: "1")
    let last = Int.largestStored
    let department = Department(id: "a").with { $0.position = last }
    let item = ChecklistItem(id: "a").with {
      $0.milestone = "1"
      $0.position = last
    }
    let decision = Decision(id: "a").with {
      $0.milestone = "1"
      $0.position = last
    }
    let first = [
      milestone.insertion, department.insertion, item.insertion, decision.insertion,
    ]
    for change in first { try project.apply(change) }
    let more = [
      project.add(Department(id: "b")), project.add(Decision(id: "b").with { $0.milestone = "1" }),
      project.addChecklistItem("Ring", to: milestone, id: "b"),
    ]
    for change in more.flatMap(\.changes) { try project.apply(change) }
    #expect(project.departments.count == 2)
  }
}
