import Core
import Synchronization
import TestSupport

extension Story {
  /// A project that is there from the start.
  enum Seed: Hashable {
    /// The demo, half-way through.
    case demo
    /// A new one with this name and these departments, written as in the form.
    case new(String, departments: [String] = [])
    /// One whose stakeholders are assessed and have been spoken to.
    case stakeholders
    /// One with this many stakeholders.
    case crowd(Int)
    /// One whose plan is under way.
    case plan
    /// One with models, and an agreement that some have acceded to.
    case agreement
    /// One with departments and allocation keys.
    case keys
    /// One with this many activities.
    case activities(Int)
    /// One with goals that stand in every way, and a plan.
    case goals
    /// The demo, with meetings.
    case meetings
  }
}

extension World {
  /// What a new world has in it when some seeds have been planted, which takes long and always
  /// comes to the same: each list of seeds is planted once.
  private static let planted = Mutex<[[Story.Seed]: Planted]>([:])

  /// Makes projects that are there from the start, in a world where nothing has happened.
  func plant(_ seeds: [Story.Seed]) {
    if let known = Self.planted.withLock({ $0[seeds] }) {
      contents = known
    } else {
      for seed in seeds { plant(seed) }
      Self.planted.withLock { $0[seeds] = contents }
    }
  }

  /// Makes a project that is there from the start.
  func plant(_ seed: Story.Seed) {
    switch seed {
    case .demo: addDemo()
    case .new(let name, let departments): addProject(name, departments: departments)
    case .plan, .activities:
      plant(.new("Samdrift i Nordbyen", departments: ["Fjordglimt; 96; 7940", "Ådalen; 40"]))
      for step in PlanSeed.steps(seed) { play(step) }
    case .meetings:
      plant(.demo)
      for step in SampleMeetings.steps { play(step) }
    case .keys:
      plant(.new("Samdrift i Nordbyen"))
      for step in SampleAllocation.steps { play(step) }
    case .goals:
      plant(.plan)
      for step in SampleGoals.steps { play(step) }
    case .agreement:
      plant(
        .new(
          "Samdrift i Nordbyen",
          departments: ["Fjordglimt; 96; 7940", "Ådalen; 40", "Havnebakken; 120; 9100"]))
      for step in SampleAgreement.steps(presented: Day(iso: "2026-11-10")!) { play(step) }
    case .stakeholders:
      plant(.new("Samdrift i Nordbyen", departments: ["Fjordglimt; 96; 7940", "Ådalen; 40"]))
      for step in Stakeholders.steps { play(step) }
    case .crowd(let count):
      plant(.new("Samdrift i Nordbyen", departments: ["Fjordglimt; 96; 7940", "Ådalen; 40"]))
      play { _ in Crowd.edit(of: count) }
    }
  }

  /// Lets the user have made an edit of the latest project.
  private func play(_ step: (Project) throws -> Edit) {
    let project = try! journal.projects().last!
    commit(try! step(ledger(of: project).project), by: Story.author, to: project)
  }
}
