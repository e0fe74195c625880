import Core
import TestSupport

extension Samples {
  /// The demo's project with another plan: forty activities, some done, overdue, blocked or
  /// withdrawn.
  static func planned() throws -> Ledger {
    var ledger = try demo()
    for activity in ledger.project.activities {
      ledger = try after(ledger.project.remove(Reference(.activity, activity.id)), on: ledger)
    }
    let areas = ["Personale", "Kontor og it", "Maskiner og indkøb", ""]
    var activities: [Activity] = []
    for number in 1...40 {
      activities.append(
        Activity(id: "x\(number)").with {
          $0.title =
            number == 3
            ? "Varsl medarbejderne om ændrede arbejdssteder og opgaver"
            : "Opgave \(number)"
          $0.area = areas[number % 4]
          $0.responsible = number % 3 == 0 ? "" : "Driftsleder"
          $0.deadline = number % 5 == 0 ? nil : today.adding(days: number * 3 - 30)
          $0.start = $0.deadline?.adding(days: -2)
          $0.dependsOn = number % 4 == 3 ? ["x\(number - 1)"] : []
          $0.milestone = number % 2 == 0 ? "8" : nil
          if number < 5 { ($0.status, $0.doneOn) = (.done, today.adding(days: number - 9)) }
          if number == 20 { $0.status = .withdrawn }
        })
    }
    ledger = try after(ledger.project.add(activities), on: ledger)
    ledger = try after(ledger.project.approvePlan(), on: ledger)
    let tenth = ledger.project.activities[10]
    return try after(
      ledger.project.edit(tenth) { $0.deadline = today.adding(days: 12) },
      on: ledger)
  }
}
