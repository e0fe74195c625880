import Core
import TestSupport
import Testing

@Suite("What is normally so at milestones, activities and goals") struct MilestoneHintTests {
  @Test func hintsStandWhereTheyAreNeededAndRuleNothing() throws {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [], newID: NewIDs().next))
    let numbers = project.milestones.filter { !$0.hints.isEmpty }.map(\.number)
    #expect(numbers == [2, 3, 6, 12])
    #expect(project.milestone(6)!.hints.contains(.notice))
    for hint in [
      Hint.informedBoard, .notice, .staffNotice, .cleaning, .onlyNeeded, .accession,
    ] {
      #expect(hint.text.hasPrefix("Normalt ") && !hint.source.isEmpty)
      #expect(hint.line.hasSuffix("Kilde: \(hint.source)."))
    }
  }

  @Test(arguments: [
    ("Varsl medarbejderne om nye arbejdssteder", 1), ("Læg arbejdsplaner", 0),
  ])
  func noticeToStaffIsAskedAbout(title: String, count: Int) {
    #expect(Activity(id: "a").with { $0.title = title }.hints.count == count)
  }

  @Test func theRangeForCleaningHasItsYear() {
    let goal = Goal(id: "g").with { ($0.title, $0.unit) = ("Renholdelse", "kr. pr. m²") }
    #expect(goal.hints == [.cleaning] && Hint.cleaning.text.contains("2018"))
    #expect(Goal(id: "g").with { $0.title = "Svartid" }.hints.isEmpty)
  }

  @Test func whatIsExpectedAndThoughtIsOnlyAmongTheFactsOnTheScreen() throws {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "",
        departments: [NewDepartment(name: "A"), NewDepartment(name: "B")], newID: NewIDs().next))
    let stakeholder = project.stakeholders[0]
    try project.apply(
      Assessment(id: "v").with {
        ($0.stakeholder, $0.attitude) = (stakeholder.id, .sceptical)
        $0.date = Day(iso: "2026-11-02")
      }.insertion)
    let milestone = try #require(project.milestone(9))
    #expect(project.facts(about: milestone) == [])
    let left = project.stakeholders.count - 1
    #expect(
      project.checklistFacts(of: milestone).map(\.text)
        == ["interessenternes holdning: skeptisk 1, ikke vurderet \(left) (fortroligt)"])
    let (a, b) = (project.departments[0], project.departments[1])
    for record in [
      Decision(id: "t").with {
        ($0.milestone, $0.department) = (String(Playbook.accessionMilestone), a.id)
      }.insertion,
      Expectation(id: "f").with { ($0.department, $0.answer) = (b.id, .no) }.insertion,
    ] {
      try project.apply(record)
    }
    #expect(project.facts(about: milestone) == ["tiltrådt: 1 af 2 afdelinger"])
    let all = project.checklistFacts(of: milestone)
    #expect(all.map(\.text)[1] == "forventet af de andre: nej 1 (fortroligt)")
    let points = project.checklist(of: milestone)
    #expect(all.allSatisfy { $0.supports(points[0]) })
  }
}
