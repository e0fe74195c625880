import Core
import Demo
import TestSupport
import Testing

@Suite("Advice as live checks") struct AdviceTests {
  let today = Day(iso: "2026-12-03")!
  let ids = NewIDs("t")

  private func demo() throws -> Project {
    let ids = NewIDs("d")
    var project = Project(id: "demo")
    for transaction in Demo.transactions(today: today, newID: ids.next) {
      for change in transaction.changes { try project.apply(change) }
    }
    return project
  }

  private func advice(_ number: Int, _ project: Project) -> Advice {
    project.advice(on: today)[number - 1]
  }

  @Test func nothingIsJudgedInANewProject() throws {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [], newID: ids.next))
    #expect(project.advice(on: today).count == 5)
    #expect(project.advice(on: today).allSatisfy { $0.state != .notFollowed })
  }

  @Test func everythingUnmetSaysWhatToDo() throws {
    let all = try demo().advice(on: today)
    #expect(all.map(\.id) == [1, 2, 3, 4, 5])
    #expect(all.flatMap(\.unmet).allSatisfy { !$0.todo.isEmpty && !$0.place.shown.isEmpty })
    #expect(all.contains { $0.state == .notFollowed })
    #expect(all.contains { $0.state == .followed })
  }

  @Test func aVagueGoalIsNoticed() throws {
    var project = try demo()
    #expect(advice(2, project).unmet.isEmpty)
    try project.make(project.edit(project.goals[0]) { $0.target = nil })
    #expect(
      advice(2, project).unmet.map(\.text) == [
        "mål 1 mangler en frist, et måltal eller en beskrivelse"
      ])
  }

  @Test func aMissingAccessionIsNoticed() throws {
    let unmet = advice(3, try demo()).unmet
    #expect(unmet.contains { $0.text.contains("Strandengen") && $0.place == .milestone(6) })
  }

  @Test func lateCommunicationIsNoticed() throws {
    var project = try demo()
    let line = try #require(project.communications.first { $0.done == nil })
    try project.make(project.edit(line) { $0.date = today.adding(days: -1) })
    #expect(advice(4, project).unmet.contains { $0.place == .communication })
  }

  @Test func activitiesWithoutSomebodyResponsibleAreNoticed() throws {
    var project = try demo()
    let open = try #require(project.activities.first { !$0.status.isClosed })
    try project.make(project.edit(open) { $0.responsible = "" })
    #expect(advice(5, project).unmet.contains { $0.text.contains("ingen ansvarlig") })
  }

  @Test func dialogueThatComesTooLateIsNoticed() throws {
    var project = try demo()
    for dialogue in project.dialogues { try project.make(project.remove(dialogue.reference)) }
    #expect(advice(1, project).unmet.contains { $0.place == .milestone(5) })
  }

  @Test func attitudesAreConfidential() throws {
    let findings = try demo().advice(on: today).flatMap(\.findings)
    let telling = findings.filter { $0.text.contains("skeptisk") }
    #expect(!telling.isEmpty)
    for finding in telling { #expect(finding.isConfidential) }
  }

  @Test func staffThatNobodyHasSpokenToIsNoticed() throws {
    var project = try demo()
    #expect(
      advice(1, project).findings.contains {
        $0.isMet && $0.text == "medarbejderne i den lokale drift er kontaktet"
      })
    for dialogue in project.dialogues where dialogue.stakeholders.count > 2 {
      try project.make(project.remove(dialogue.reference))
    }
    for stakeholder in project.stakeholders where stakeholder.isLocalStaff {
      for contact in project.contacts(with: stakeholder) {
        try project.make(project.remove(contact.reference))
      }
    }
    #expect(
      advice(1, project).unmet.map(\.text).contains(
        "der står intet om, at medarbejderne i den lokale drift er kontaktet"))
    #expect(advice(1, project).state == .notFollowed)
    let meeting = Meeting(id: "m").with {
      $0.kind = .staff
      $0.date = today
    }
    try project.make(project.add(meeting))
    #expect(!advice(1, project).unmet.contains { $0.text.contains("den lokale drift") })
  }

  @Test func thoseWhoAreBroughtInCloselyAreCounted() throws {
    var project = try demo()
    #expect(
      advice(1, project).unmet.map(\.text).contains(
        "1 af de 10, der skal inddrages tæt, er ikke kontaktet"))
    for stakeholder in project.stakeholders {
      let contact = Contact(id: "k\(stakeholder.id)").with { $0.stakeholder = stakeholder.id }
      try project.make(Edit("", [contact.insertion]))
    }
    #expect(
      advice(1, project).findings.map(\.text).contains(
        "alle 10, der skal inddrages tæt, er kontaktet"))
  }

  @Test func hoursAloneDoNotSayWhoDoesTheWork() throws {
    var project = try demo()
    let model = try #require(project.approvedModel)
    #expect(!advice(5, project).unmet.contains { $0.place == .agreement })
    try project.make(project.edit(model) { $0.staffing = "" })
    #expect(
      advice(5, project).unmet.first?.text
        == "modellen siger, hvor mange timer der er til opgaven, men ikke, hvem der løser den")
    let without = try #require(project.operatingModel(model.id))
    try project.make(
      project.edit(without) {
        $0.staffing = "Fire medarbejdere"
        $0.hours = nil
      })
    #expect(advice(5, project).unmet.first?.text.contains("ikke, hvor mange timer") == true)
  }

  @Test func oneWhoBecameMoreScepticalIsOne() throws {
    var project = try demo()
    func falling() -> String? {
      advice(4, project).findings.first { $0.text.contains("skeptisk") }?.text
    }
    for stakeholder in project.stakeholders {
      for assessment in project.assessments(of: stakeholder) {
        try project.make(project.remove(assessment.reference))
      }
    }
    for (number, stakeholder) in project.stakeholders.prefix(2).enumerated() {
      for (place, attitude) in [Attitude.positive, .sceptical].enumerated() {
        try project.make(
          Edit(
            "",
            [
              Assessment(id: "v\(number)\(place)").with {
                $0.stakeholder = stakeholder.id
                $0.date = today.adding(days: place - 5)
                $0.attitude = attitude
              }.insertion
            ]))
      }
      #expect(
        falling()
          == (number == 0
            ? "1 interessent er blevet mere skeptisk siden sidst"
            : "2 interessenter er blevet mere skeptiske siden sidst"))
    }
  }
}
