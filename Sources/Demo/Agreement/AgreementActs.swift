import Core

extension Act {
  /// Describes a model, then what it costs in a year before and after in each department, in their
  /// order, and its tasks.
  static func model(
    _ name: String, isAsToday: Bool = false, organisation: String, leadership: String,
    staffing: String, hours: Int, premises: String, machines: String, pros: String, cons: String,
    kroner: [(before: Int, after: Int)], tasks: [(String, TaskPlacement, String)] = []
  ) -> Act {
    let model = Act.add(OperatingModel.self) { new, now in
      new.name = name
      new.isAsToday = isAsToday
      new.organisation = organisation
      new.leadership = leadership
      new.staffing = staffing
      new.hours = Quantity(hours)
      new.premises = premises
      new.machines = machines
      new.pros = pros
      new.cons = cons
      new.goals = now.project.goals.map(\.id)
    }
    let economy = zip(Demo.departments, kroner).map { department, kroner in
      Act { now in
        now.project.edit(
          economyOf: now.department(department.name), in: now.model(name),
          before: Quantity(kroner.before), after: Quantity(kroner.after))
      }
    }
    let tasks = tasks.map { title, placement, note in
      Act.add(OperationalTask.self) { new, now in
        new.model = now.model(name).id
        new.title = title
        new.placement = placement
        new.note = note
      }
    }
    return .all([model] + economy + tasks)
  }

  /// Approves a model, which becomes the draft of the agreement.
  static func approve(_ model: String) -> Act {
    Act { now in try now.project.approve(now.model(model), newID: now.newID) }
  }

  /// Puts the draft to the departments.
  static let present = Act { now in
    try now.project.present(now.project.draftAgreement!, on: now.day)
  }
}
