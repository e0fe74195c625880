import Core
import TestSupport
import Testing

@Suite struct MilestoneFactTests {
  private let today = Day(iso: "2026-11-23")!

  /// A new project with two departments, after `edits` have been made in it.
  private func project(_ edits: ((Project) -> Edit)...) throws -> Project {
    var project = Project(id: "p")
    let beginning = Playbook.newProject(
      name: "Nordbyen", organisation: "", leader: "",
      departments: [NewDepartment(name: "Fjordglimt"), NewDepartment(name: "Havnebakken")],
      newID: NewIDs("n").next)
    for change in beginning.changes { try project.apply(change) }
    for edit in edits { for change in edit(project).changes { try project.apply(change) } }
    return project
  }

  private func facts(_ number: Int, in project: Project) -> [String] {
    project.facts(about: project.milestone(number)!)
  }

  private func checklistFacts(_ number: Int, in project: Project) -> [String] {
    project.checklistFacts(of: project.milestone(number)!).map(\.text)
  }

  private func line(
    _ id: String, to stakeholders: [String], done: Day? = nil
  ) -> (Project) -> Edit {
    { project in
      project.add(
        Communication(id: id).with { line in
          line.audience = project.stakeholders.filter { stakeholders.contains($0.name) }.map(\.id)
          line.done = done
          line.isReady = done != nil
        })
    }
  }

  @Test func nothingIsSaidBeforeThereIsAnything() throws {
    let project = try project()
    for number in 1...12 where number != 3 { #expect(facts(number, in: project).isEmpty) }
    #expect(facts(3, in: project) == ["0 af 8 interessenter er vurderet"])
  }

  @Test func theStepsOfInformingFollowFromThePlan() throws {
    let project = try project(
      line("a", to: ["Beboere", "Leverandører"], done: today), line("b", to: ["Den lokale drift"]))
    #expect(
      facts(8, in: project) == [
        "udvalgt: 3 af 8 interessenter", "materiale klar: 1 af 2", "udsendt: 1 af 2",
        "har ikke fået besked: Beboervalgte, Afdelingsbestyrelser, Driftsansvarlig, "
          + "Administrativ ledelse, Den lokale drift, Organisationsbestyrelsen",
      ])
    #expect(
      project.reach(of: 8).filter(\.reach.isReached).map(\.stakeholder).map(\.name) == [
        "Beboere", "Leverandører",
      ])
    let reach = project.reach(of: 8).map(\.reach)
    #expect(reach[0] == .reached(today))
    #expect(reach[1] == .unplanned)
    #expect(reach[5] == .planned(nil))
    #expect(project.reach(of: 11).filter(\.reach.isReached).map(\.stakeholder).isEmpty)
  }

  @Test func personsAreCountedAndNotNamed() throws {
    let project = try project(
      { $0.add(Stakeholder(id: "x").with { ($0.name, $0.kind) = ("Vibeke Holm", .person) }) },
      line("a", to: ["Beboere"], done: today))
    let all = (1...12).flatMap { facts($0, in: project) }
    #expect(!all.contains { $0.contains("Vibeke") })
    #expect(all.contains { $0.hasSuffix("Organisationsbestyrelsen og 1 person") })
  }

  @Test func manyAreCounted() throws {
    let many = (0..<1_000).map { index in
      Stakeholder(id: "s\(index)").with { ($0.number, $0.name) = (100 + index, "Gruppe \(index)") }
    }
    let project = try project(
      { _ in Edit("", many.map(\.insertion)) }, line("a", to: ["Beboere"], done: today))
    let fact = try #require(facts(8, in: project).last)
    #expect(fact.hasSuffix("Organisationsbestyrelsen og 1000 andre"))
  }

  @Test func aFactStandsBesideThePlaybooksPoint() throws {
    let project = try project(line("a", to: ["Beboere"], done: today))
    let milestone = project.milestone(8)!
    let items = project.checklist(of: milestone)
    let sent = try #require(
      project.checklistFacts(of: milestone).first { $0.text.hasPrefix("udsendt") })
    #expect(items.filter(sent.supports).map(\.text) == ["Del materialet ud, og notér datoen"])
    #expect(!sent.supports(items[6].with { $0.text += " og sted" }))
  }

  @Test func aDayHasOneExpectation() throws {
    func expect(_ id: String, _ days: Int, _ answer: ExpectedAnswer) -> (Project) -> Edit {
      { project in
        project.expect(
          Expectation(id: id).with {
            $0.department = project.participants[0].id
            $0.date = Day(ordinal: today.ordinal + days)
            $0.answer = answer
          })
      }
    }
    let project = try project(
      expect("a", -20, .no), expect("b", 0, .yes), expect("c", -20, .unsure))
    let expectations = project.expectations(of: project.participants[0])
    #expect(expectations.map(\.answer) == [.unsure, .yes])
    #expect(
      checklistFacts(5, in: project) == [
        "forventet tiltrædelse: 1 ja, 0 usikker, 0 nej (fortroligt)",
        "ikke vurderet: Havnebakken (fortroligt)",
      ])
    #expect(facts(5, in: project).isEmpty)
  }
}
