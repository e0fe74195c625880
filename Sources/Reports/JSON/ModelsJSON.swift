import Core
import Foundation

/// A model of joint operation.
struct ModelJSON: Encodable {
  /// Its place among the models, from 1.
  let number: Int
  let name: String
  let isAsToday: Bool
  let isApproved: Bool
  let departments: [String]
  let organisation: String
  let leadership: String
  let staffing: String
  let hours: Decimal?
  let premises: String
  let machines: String
  let tasks: [TaskJSON]
  let economy: [EconomyJSON]
  /// All departments together; nothing until every figure is written.
  let total: AmountsJSON?
  let goals: [String]
  let pros: String
  let cons: String

  struct EconomyJSON: Encodable {
    let department: String
    let before: Decimal?
    let after: Decimal?
    let difference: Decimal?
  }

  struct AmountsJSON: Encodable {
    let before: Decimal
    let after: Decimal
    let difference: Decimal
  }

  init(_ model: OperatingModel, number: Int, in project: Project) {
    self.number = number
    name = model.name
    isAsToday = model.isAsToday
    isApproved = model.isApproved
    departments = project.departments(in: model).map(\.name)
    organisation = model.organisation
    leadership = model.leadership
    staffing = model.staffing
    hours = model.hours?.decimal
    premises = model.premises
    machines = model.machines
    tasks = project.tasks(of: model).map(TaskJSON.init)
    economy = project.departments(in: model).compactMap { department in
      project.economy(of: department, in: model).map {
        EconomyJSON(
          department: department.name, before: $0.before?.decimal, after: $0.after?.decimal,
          difference: $0.difference?.decimal)
      }
    }
    total = project.total(of: model).map {
      AmountsJSON(
        before: $0.before.decimal, after: $0.after.decimal,
        difference: ($0.after - $0.before).decimal
      )
    }
    goals = model.goals.compactMap { project.goal($0)?.title }
    pros = model.pros
    cons = model.cons
  }
}

/// A task of a model or of the agreement.
struct TaskJSON: Encodable {
  let title: String
  let placement: String
  let placementText: String
  let note: String

  init(_ task: OperationalTask) {
    title = task.title
    placement = task.placement.stored
    placementText = task.placement.shown
    note = task.note
  }
}

extension Report {
  /// The models as JSON, in their order.
  public static func modelsJSON(_ project: Project) -> String {
    json(
      project.operatingModels.enumerated().map { index, model in
        ModelJSON(model, number: index + 1, in: project)
      })
  }
}
