import Core

extension Act {
  /// Describes a model, then what it costs in a year before and after in each department, in their
  /// order, and its tasks.
  static func model(
    _ name: String, isAsToday: Bool = false, organisation: String, leadership: String,
    staffing: String, hours: Int, premises: String, machines: String, pros: String, cons: String,
    kroner: [(before: Int, after: Int)], tasks: [(String, TaskPlacement, String)] = []
  ) -> Act {
    let model = Act { now in
      now.project.add(
        OperatingModel(id: now.newID()).with {
          $0.name = name
          $0.isAsToday = isAsToday
          $0.organisation = organisation
          $0.leadership = leadership
          $0.staffing = staffing
          $0.hours = Quantity(hours)
          $0.premises = premises
          $0.machines = machines
          $0.pros = pros
          $0.cons = cons
          $0.goals = now.project.goals.map(\.id)
        })
    }
    let economy = zip(Demo.departments, kroner).map { department, kroner in
      Act { now in
        now.project.edit(
          economyOf: now.department(department.name), in: now.model(name),
          before: Quantity(kroner.before), after: Quantity(kroner.after))
      }
    }
    let tasks = tasks.map { title, placement, note in
      Act { now in
        now.project.add(
          OperationalTask(id: now.newID()).with {
            $0.model = now.model(name).id
            $0.title = title
            $0.placement = placement
            $0.note = note
          })
      }
    }
    return .all([model] + economy + tasks)
  }

  /// Approves a model, which becomes the draft of the agreement.
  static func approve(_ model: String) -> Act {
    Act { now in try now.project.approve(now.model(model), newID: now.newID) }
  }

  /// Writes what the draft says besides its model.
  static func write(
    purpose: String, serviceLevel: String, start: StoryDay, evaluation: String,
    amendment: String, exit: String
  ) -> Act {
    Act { now in
      now.project.edit(now.project.draftAgreement!) {
        $0.purpose = purpose
        $0.serviceLevel = serviceLevel
        $0.start = start.planned(from: now.today)
        $0.evaluation = evaluation
        $0.amendment = amendment
        $0.exit = exit
      }
    }
  }

  /// Puts the draft to the departments.
  static let present = Act { now in
    try now.project.present(now.project.draftAgreement!, on: now.day)
  }
}
