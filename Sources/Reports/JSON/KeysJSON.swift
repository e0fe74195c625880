import Core
import Foundation

/// An allocation key with its shares.
struct AllocationKeyJSON: Encodable {
  let number: Int
  let name: String
  let budget: Decimal?
  let basis: String
  let basisText: String
  /// The weights of a mixture in per cent, by ingredient; left out where it is none.
  let weights: [String: Decimal]?
  let period: String?
  let note: String
  /// Left out where they can't be worked out.
  let shares: [ShareJSON]?
  /// Why the shares can't be worked out; left out where they can.
  let problem: String?
  /// The latest period first.
  let fairness: [FairnessJSON]

  struct ShareJSON: Encodable {
    let department: String
    let percent: Decimal
    let kroner: Decimal?
  }

  struct FairnessJSON: Encodable {
    let period: String
    let measure: String
    let isFair: Bool
    let departments: [RowJSON]
  }

  struct RowJSON: Encodable {
    let department: String
    let keyPercent: Decimal
    let actualPercent: Decimal
    let difference: Decimal
    let kroner: Decimal?
    let isBeyond: Bool
  }

  static func shares(of allocation: Allocation) -> [ShareJSON] {
    allocation.shares.map {
      ShareJSON(
        department: $0.department.name, percent: $0.percent.exact, kroner: $0.kroner?.exact)
    }
  }

  init(_ key: AllocationKey, in project: Project, on day: Day) {
    let sharers = project.sharers(on: day)
    number = key.number
    name = key.name
    budget = key.budget?.exact
    basis = key.basis.stored
    basisText = key.words
    weights =
      key.basis == .mixed
      ? Dictionary(
        uniqueKeysWithValues: key.ingredients.map {
          ($0.stored, (key.weight(of: $0) ?? .zero).exact)
        }) : nil
    period =
      key.ingredients.contains(.hours) ? key.hoursPeriod(in: project, among: sharers)?.stored : nil
    note = key.note
    switch key.allocation(in: project, among: sharers) {
    case .success(let allocation):
      shares = Self.shares(of: allocation)
      problem = nil
    case .failure(let refusal):
      shares = nil
      problem = refusal.message
    }
    fairness = key.fairnesses(in: project).reversed().map { fairness in
      FairnessJSON(
        period: fairness.period.stored, measure: fairness.measure.rawValue,
        isFair: fairness.isFair,
        departments: fairness.rows.map {
          RowJSON(
            department: $0.department.name, keyPercent: $0.keyPercent.exact,
            actualPercent: $0.actualPercent.exact, difference: $0.difference.exact,
            kroner: $0.kroner?.exact, isBeyond: $0.isBeyond)
        })
    }
  }
}

/// A department with what the keys go by.
struct DepartmentJSON: Encodable {
  let name: String
  let dwellings: Int?
  let area: Int?
  let businesses: [Decimal]
  let garages: Int?
  let tenancyUnits: Decimal?
  let hasTypedUnits: Bool
  let participates: Bool
  let participatesFrom: String?
}

extension Report {
  /// The allocation keys as JSON.
  public static func allocationKeysJSON(_ project: Project, today: Day) -> String {
    json(project.allocationKeys.map { AllocationKeyJSON($0, in: project, on: today) })
  }

  /// The departments as JSON.
  public static func departmentsJSON(_ project: Project) -> String {
    json(
      project.departments.map { department in
        DepartmentJSON(
          name: department.name, dwellings: department.dwellings, area: department.area,
          businesses: department.businesses.areas.map(\.exact), garages: department.garages,
          tenancyUnits: department.tenancyUnits?.exact,
          hasTypedUnits: department.typedUnits != nil, participates: department.participates,
          participatesFrom: department.participatesFrom?.iso)
      })
  }
}

extension Quantity {
  /// The number as JSON has it, without a loss.
  var exact: Decimal { Decimal(tenThousandths) / 10_000 }
}
