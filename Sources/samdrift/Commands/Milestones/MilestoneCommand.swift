import ArgumentParser
import Core
import Reports
import Storage

/// `samdrift milepæl`: one milestone, shown or changed.
struct MilestoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "milepæl", "<nr>",
    abstract: "Vis en milepæl, eller ret den.",
    discussion: """
      For eksempel:
        samdrift milepæl 7 --status "i gang" --ansvarlig Driftsleder --frist "uge 49"
      Datoer skrives som 3/12, 03-12-2026, uge 49, fredag, +10d eller +2u. En tom værdi ("") \
      fjerner det, der stod.
      """)

  @OptionGroup var shown: RecordArgument<Milestone>

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Ret milepælen") var edits: MilestoneEdits

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    var milestone = try shown.record(in: session)
    if !edits.isEmpty {
      try session.demandPresent()
      let edit = try edits.edit(of: milestone, in: session.project, today: session.today)
      try session.commitAndReport(edit)
      session.remind(of: edit)
      PlanNotices.warn(ofDeadlinesIn: edit, of: session.project, today: session.today)
      milestone = try shown.record(in: session)
      if !json { return }
    }
    let (project, today) = (session.project, session.today)
    let terms = try session.terms(about: milestone)
    session.show(
      Report.milestone(milestone, in: project, terms: terms, today: today), asJSON: json)
  }
}

extension Session {
  /// The terms of the presented agreement that a milestone's facts tell about.
  fileprivate func terms(about milestone: Milestone) throws(StorageError) -> PresentedTerms? {
    try project.presentedAgreement(about: milestone).map { agreement throws(StorageError) in
      try terms(of: agreement)
    }
  }
}
