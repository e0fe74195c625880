import Core

extension RecordWriter {
  /// A model of joint operation.
  func model(_ model: OperatingModel) -> [String: (any Encodable)?] {
    let departments = project.departments(in: model)
    return [
      "departments": departments.map(\.name),
      "tasks": project.tasks(of: model).map { object(of: $0) },
      "economy": departments.compactMap { department in
        project.economy(of: department, in: model).map { economy in
          object(
            of: economy,
            only: ["before", "after"],
            with: ["department": department.name, "difference": economy.difference?.decimal])
        }
      },
      // All departments together; nothing until every figure is written.
      "total": project.total(of: model).map { total in
        [
          "before": total.before.decimal, "after": total.after.decimal,
          "difference": (total.after - total.before).decimal,
        ]
      },
      "goals": model.goals.compactMap { project.goal($0)?.title },
    ]
  }
}

extension Report {
  /// The models as JSON, in their order.
  public static func modelsJSON(_ project: Project) -> String {
    let writer = RecordWriter(project)
    let models = project.operatingModels
    return json(
      zip(writer.numbered(models), models).map { object, model in
        object.with(writer.model(model))
      })
  }
}
