import ArgumentParser
import Core

/// `samdrift plan ret`: changes an activity.
struct EditActivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan ret", "<nr>",
    abstract: "Ret en aktivitet.",
    discussion: """
      For eksempel:
        samdrift plan ret 12 --ansvarlig Driftsleder --venter-på 3,5
      En tom værdi ("") fjerner det, der stod. Skal de, der venter på den, flyttes med, så brug \
      »samdrift plan flyt«.
      """)

  @OptionGroup var activity: RecordArgument<Activity>

  @OptionGroup var title: RecordOptions<ActivityTitle>

  @OptionGroup(title: "Om aktiviteten") var fields: RecordOptions<ActivityOptions>

  @OptionGroup(title: "Dens tjekliste") var points: ChecklistFields

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let before = session.project
    let activity = try activity.record(in: session)
    let edited = try (title.typed + fields.typed).filled(activity, in: session)
    let edit = before.edit(activity) { $0 = edited }
    try session.commitAndReport(try points.adding(to: edit, of: activity, in: before))
    if edited.deadline != activity.deadline {
      PlanNotices.warn(ofDeadline: edited.deadline, of: activity)
    }
    if edited.responsible != activity.responsible {
      PlanNotices.warn(ofResponsible: edited.responsible, in: before)
    }
  }
}

extension Activity: RemovableRecord {
  static let removal = CommandConfiguration(
    "plan slet", "<nr>",
    abstract: "Slet en aktivitet.",
    discussion: "Nummeret bruges ikke igen. En aktivitet, der er opgivet, kan få status udgår.")

  /// The activities that waited for it, and the adjustments that go with it.
  func loss(in project: Project) -> (with: String, remarks: [String]) {
    let waiting = Plan(project).successors(of: self).map { String($0.number) }
    let freed =
      waiting.isEmpty
      ? nil
      : "Disse aktiviteter ventede på den og gør det ikke længere: "
        + "\(waiting.joined(separator: ", "))."
    return ("", [freed, project.adjustmentsLost(with: [reference])].compactMap { $0 })
  }
}
