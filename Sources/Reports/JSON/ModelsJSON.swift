import Core

extension RecordWriter {
  /// The models of joint operation, in their order.
  func models() -> [JSONObject] {
    project.operatingModels.enumerated().map { model($1, number: $0 + 1) }
  }

  /// A model of joint operation, with its place among them.
  private func model(_ model: OperatingModel, number: Int) -> JSONObject {
    let departments = project.departments(in: model)
    return object(of: model).with([
      "number": number,
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
    ])
  }
}
