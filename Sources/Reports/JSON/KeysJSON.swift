import Core

extension RecordWriter {
  /// The allocation keys, in their order.
  func keys(on day: Day) -> [JSONObject] { project.allocationKeys.map { key($0, on: day) } }

  /// An allocation key with its shares.
  private func key(_ key: AllocationKey, on day: Day) -> JSONObject {
    let sharers = project.sharers(on: day)
    let allocation = key.allocation(in: project, among: sharers)
    let goesByHours = key.ingredients.contains(.hours)
    return object(
      of: key,
      with: [
        "basisText": key.words,
        // Per cent, by ingredient.
        "weights": key.basis == .mixed ? weights(of: key) : nil,
        "period": goesByHours ? key.hoursPeriod(in: project, among: sharers)?.stored : nil,
        "shares": (try? allocation.get()).map(shares),
        // Why the shares can't be worked out.
        "problem": problem(of: allocation),
        // The latest period first.
        "fairness": key.fairnesses(in: project).reversed().map(fairness),
      ])
  }

  private func weights(of key: AllocationKey) -> JSONObject {
    key.ingredients.reduce(into: [:]) { weights, ingredient in
      weights[ingredient.stored] = (key.weight(of: ingredient) ?? .zero).decimal
    }
  }

  private func problem(of allocation: Result<Allocation, Refusal>) -> String? {
    if case .failure(let refusal) = allocation { refusal.message } else { nil }
  }

  /// What each department pays.
  func shares(of allocation: Allocation) -> [JSONObject] {
    allocation.shares.map {
      [
        "department": $0.department.name, "percent": $0.percent.decimal,
        "kroner": $0.kroner?.decimal,
      ]
    }
  }

  private func fairness(_ fairness: Fairness) -> JSONObject {
    [
      "period": fairness.period.stored,
      "measure": fairness.measure.rawValue,
      "isFair": fairness.isFair,
      "departments": fairness.rows.map { row -> JSONObject in
        [
          "department": row.department.name, "keyPercent": row.keyPercent.decimal,
          "actualPercent": row.actualPercent.decimal, "difference": row.difference.decimal,
          "kroner": row.kroner?.decimal, "isBeyond": row.isBeyond,
        ]
      },
    ]
  }
}

extension RecordWriter {
  /// The departments, in their order.
  func departments() -> [JSONObject] {
    project.departments.map { department in
      object(
        of: department,
        with: [
          "tenancyUnits": department.tenancyUnits?.decimal,
          "hasTypedUnits": department.typedUnits != nil,
        ])
    }
  }
}
