import Core

extension Demo {
  /// What is done to goals, keys, models and agreement, and in follow-up.
  ///
  /// Actions of one step are taken a minute apart, and dated the step's own day where they have a
  /// date.
  enum RecordAction {
    case facts(String, businesses: String, garages: Int)
    case goal(NewGoal)
    case measure(String, Int?, words: String = "", note: String = "")
    case key(String, budget: Int, KeyBasis, note: String)
    /// Registered hours of the year before in each department, in their order.
    case hours([Int])
    case model(NewModel)
    case approve(String)
    case agree(NewAgreement)
    case present
    case round(conclusion: String)
    /// Proposes another deadline for an activity in the latest round.
    case propose(String, activity: String, Date)
  }

  /// A goal to set.
  struct NewGoal {
    let title: String
    let area: GoalArea
    let indicator: String
    var unit = ""
    var direction = GoalDirection.higher
    var baseline: Int?
    var target: Int?
    var baselineWords = ""
    var targetWords = ""
    let date: Date
    let responsible: String
    let next: Date
  }

  /// A model to describe.
  struct NewModel {
    let name: String
    var isAsToday = false
    let organisation: String
    let leadership: String
    let staffing: String
    let hours: Int
    let premises: String
    let machines: String
    let pros: String
    let cons: String
    /// Kroner in a year before and after, in each department, in their order.
    let economy: [(Int, Int)]
    let tasks: [(String, TaskPlacement, String)]
  }

  /// What an agreement says besides its model.
  struct NewAgreement {
    let purpose: String
    let serviceLevel: String
    let start: Date
    let evaluation: String
    let amendment: String
    let exit: String
  }
}

extension Demo.RecordAction {
  /// The edit that the action amounts to, taken on `day`; dates are so far from `today`.
  func edit(of project: Project, on day: Day, today: Day, newID: () -> String) throws -> Edit {
    switch self {
    case .facts(let name, let businesses, let garages):
      let department = project.departments.first { $0.name == name }!
      return project.edit(department) {
        $0.businesses = BusinessAreas(stored: businesses) ?? BusinessAreas()
        $0.garages = garages
      }
    case .goal(let new): return try add(new, to: project, today: today, id: newID())
    case .measure(let title, let value, let words, let note):
      let goal = project.goals.first { $0.title == title }!
      let measurement = Measurement(id: newID()).with {
        $0.goal = goal.id
        $0.date = day
        $0.value = value.map { Quantity($0) }
        $0.words = words
        $0.note = note
        $0.position = project.measurements.count + 1
      }
      let shown = value.map { "\($0.danish) \(goal.unit)" } ?? words
      return Edit("Måling af mål \(goal.number): \(shown)", [measurement.insertion])
    case .key(let name, let budget, let basis, let note):
      let key = AllocationKey(id: newID()).with {
        $0.name = name
        $0.budget = Quantity(budget)
        $0.basis = basis
        if basis == .mixed {
          $0.weightDwellings = Quantity(50)
          $0.weightArea = Quantity(50)
        }
        $0.note = note
      }
      return try project.add(key)
    case .hours(let hours):
      let period = Period(year: today.year - 1)
      let usages = zip(project.departments, hours).enumerated().map { index, pair in
        Usage(id: newID()).with {
          $0.department = pair.0.id
          $0.period = period
          $0.hours = Quantity(pair.1)
          $0.position = index + 1
        }
      }
      return Edit("Timer og udgifter i \(period?.shown ?? "")", usages.map(\.insertion))
    case .model(let new): return add(new, to: project, newID: newID)
    case .approve(let name):
      let model = project.operatingModels.first { $0.name == name }!
      return Edit("Model valgt: \(name)", model.changes { $0.isApproved = true })
    case .agree(let new): return add(new, to: project, today: today, newID: newID)
    case .present:
      return try project.present(project.agreements.last!, on: day)
    case .round(let conclusion):
      return try project.add(
        Round(id: newID()).with {
          $0.date = day
          $0.conclusion = conclusion
        }, today: day)
    case .propose(let text, let title, let date):
      return try project.add(
        Adjustment(id: newID()).with {
          $0.round = project.rounds.last!.id
          $0.sort = .activityDeadline
          $0.text = text
          $0.activity = project.activities.first { $0.title == title }?.id
          $0.newDate = date.planned(from: today)
        })
    }
  }

  private func add(
    _ new: Demo.NewGoal, to project: Project, today: Day, id: String
  ) throws(Refusal) -> Edit {
    let goal = Goal(id: id).with {
      $0.title = new.title
      $0.area = new.area
      $0.indicator = new.indicator
      $0.scale = new.baseline == nil ? .words : .figures
      $0.unit = new.unit
      $0.direction = new.direction
      $0.baseline = new.baseline.map { Quantity($0) }
      $0.baselineYear = today.year - 1
      $0.baselineWords = new.baselineWords
      $0.target = new.target.map { Quantity($0) }
      $0.targetWords = new.targetWords
      $0.targetDate = new.date.planned(from: today)
      $0.responsible = new.responsible
      $0.nextFollowUp = new.next.planned(from: today)
    }
    return try project.add([goal])
  }

  private func add(_ new: Demo.NewModel, to project: Project, newID: () -> String) -> Edit {
    let model = OperatingModel(id: newID()).with {
      $0.name = new.name
      $0.isAsToday = new.isAsToday
      $0.departments = project.departments.map(\.id)
      $0.organisation = new.organisation
      $0.leadership = new.leadership
      $0.staffing = new.staffing
      $0.hours = Quantity(new.hours)
      $0.premises = new.premises
      $0.machines = new.machines
      $0.pros = new.pros
      $0.cons = new.cons
      $0.goals = project.goals.map(\.id)
      $0.position = project.operatingModels.count + 1
    }
    let economy = zip(project.departments, new.economy).map { department, kroner in
      ModelEconomy(id: newID()).with {
        $0.model = model.id
        $0.department = department.id
        $0.before = Quantity(kroner.0)
        $0.after = Quantity(kroner.1)
      }
    }
    let tasks = new.tasks.enumerated().map { index, task in
      OperationalTask(id: newID()).with {
        $0.model = model.id
        $0.title = task.0
        $0.placement = task.1
        $0.note = task.2
        $0.position = index + 1
      }
    }
    return Edit(
      "Ny model: \(new.name)",
      [model.insertion] + economy.map(\.insertion) + tasks.map(\.insertion))
  }

  private func add(
    _ new: Demo.NewAgreement, to project: Project, today: Day, newID: () -> String
  ) -> Edit {
    let model = project.operatingModels.first { $0.isApproved }!
    let agreement = Agreement(id: newID()).with {
      $0.departments = model.departments
      $0.purpose = new.purpose
      $0.management = model.leadership
      $0.serviceLevel = new.serviceLevel
      $0.keys = project.allocationKeys.map(\.id)
      $0.start = new.start.planned(from: today)
      $0.evaluation = new.evaluation
      $0.amendment = new.amendment
      $0.exit = new.exit
      $0.model = model.id
    }
    let tasks = project.operationalTasks.filter { $0.model == model.id }.map { task in
      OperationalTask(id: newID()).with {
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
