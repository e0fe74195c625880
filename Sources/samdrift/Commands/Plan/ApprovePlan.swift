import ArgumentParser
import Core
import Text

/// `samdrift plan godkend`: remembers the plan as the approved one, to compare with later.
struct ApprovePlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan godkend",
    abstract: "Godkend planen, som den er nu.",
    discussion: "Senere ses det, hvor meget frister er skredet siden da.")

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let activities = session.project.activities
    if activities.isEmpty { throw Failure(.data, "Der er ingen aktiviteter i planen endnu.") }
    let edit = session.project.approvePlan()
    if edit.changes.isEmpty {
      Output.report("Planen er allerede godkendt, som den er.")
      return
    }
    try session.commit(edit)
    Output.report("\(edit.label): \(activities.count.counted("aktivitet", "aktiviteter")).")
  }
}
