import Core

extension Act {
  /// Describes a model, with the kroner that it costs in a year before and after in each
  /// department, in their order.
  static func model(
    _ name: String, isAsToday: Bool = false, organisation: String, leadership: String,
    staffing: String, hours: Int, premises: String, machines: String, pros: String, cons: String,
    kroner: [(before: Int, after: Int)], tasks: [(String, TaskPlacement, String)] = []
  ) -> Act {
    Act { now in
      let project = now.project
      let model = OperatingModel(id: now.newID()).with {
        $0.name = name
        $0.isAsToday = isAsToday
        $0.departments = project.departments.map(\.id)
        $0.organisation = organisation
        $0.leadership = leadership
        $0.staffing = staffing
        $0.hours = Quantity(hours)
        $0.premises = premises
        $0.machines = machines
        $0.pros = pros
        $0.cons = cons
        $0.goals = project.goals.map(\.id)
        $0.position = project.operatingModels.count + 1
      }
      let economy = zip(project.departments, kroner).map { department, kroner in
        ModelEconomy(id: now.newID()).with {
          $0.model = model.id
          $0.department = department.id
          $0.before = Quantity(kroner.before)
          $0.after = Quantity(kroner.after)
        }
      }
      let tasks = tasks.enumerated().map { index, task in
        OperationalTask(id: now.newID()).with {
          $0.model = model.id
          $0.title = task.0
          $0.placement = task.1
          $0.note = task.2
          $0.position = index + 1
        }
      }
      return Edit(
        "Ny model: \(name)",
        [model.insertion] + economy.map(\.insertion) + tasks.map(\.insertion))
    }
  }

  static func approve(_ model: String) -> Act {
    Act { now in
      Edit("Model valgt: \(model)", now.model(model).changes { $0.isApproved = true })
    }
  }

  static func agree(
    purpose: String, serviceLevel: String, start: StoryDay, evaluation: String,
    amendment: String, exit: String
  ) -> Act {
    Act { now in
      let project = now.project
      let model = project.operatingModels.first { $0.isApproved }!
      let agreement = Agreement(id: now.newID()).with {
        $0.departments = model.departments
        $0.purpose = purpose
        $0.management = model.leadership
        $0.serviceLevel = serviceLevel
        $0.keys = project.allocationKeys.map(\.id)
        $0.start = start.planned(from: now.today)
        $0.evaluation = evaluation
        $0.amendment = amendment
        $0.exit = exit
        $0.model = model.id
      }
      let tasks = project.operationalTasks.filter { $0.model == model.id }.map { task in
        OperationalTask(id: now.newID()).with {
          $0.agreement = agreement.id
          $0.title = task.title
          $0.placement = task.placement
          $0.note = task.note
          $0.position = task.position
        }
      }
      return Edit(
        "Nyt udkast til aftalen, version 1", [agreement.insertion] + tasks.map(\.insertion))
    }
  }

  static let present = Act { now in
    try now.project.present(now.project.agreements.last!, on: now.day)
  }
}
