import Core

/// What a paper is made for: when, for which meeting, and since when it tells what has happened.
public struct PaperContext: Sendable {
  /// The day it is made.
  public var today: Day
  /// Since when it tells what has happened; nil when it doesn't.
  public var since: Since?
  /// The meeting it is for, or nil.
  public var meeting: Meeting?
  /// Whether attitudes, types and concerns are in it.
  public var isConfidential: Bool
  /// The record that it is about; nil for all, or the one at hand.
  public var about: Reference?
  /// The versions of the agreement that a redline compares; nil for the two latest.
  public var versions: VersionPair?
  /// Whether what was dealt with behind closed doors is left out.
  public var isPublic = false
  /// The history that tells what has happened.
  public var ledger: Ledger
  /// The time zone that days begin in.
  public var zone: Zone
  /// From where the project is looked at.
  public var viewpoint = Viewpoint.now

  /// Creates the context of a paper.
  public init(
    today: Day, since: Since? = nil, meeting: Meeting? = nil, isConfidential: Bool = false,
    ledger: Ledger, zone: Zone
  ) {
    self.today = today
    self.since = since
    self.meeting = meeting
    self.isConfidential = isConfidential
    self.ledger = ledger
    self.zone = zone
  }

  /// The context of a paper that was asked for, in a project as it is today.
  public init(
    _ request: PaperRequest, ledger: Ledger, today: Day, zone: Zone, from viewpoint: Viewpoint
  ) {
    let project = ledger.project
    let meeting = request.meeting.flatMap { project.meeting($0) }
    self.init(
      today: today,
      since: request.since.map { project.since($0) } ?? project.sinceLastMeeting(meeting, today),
      meeting: meeting, isConfidential: request.isConfidential, ledger: ledger, zone: zone)
    self.viewpoint = viewpoint
    (about, versions, isPublic) = (request.about, request.versions, request.isPublic)
  }

  /// What has happened, up to the end of `day` or else up to now; nil when it isn't told.
  ///
  /// What was decided behind closed doors is only told where the paper is confidential.
  func happenings(through day: Day? = nil) -> [Happening]? {
    since.map { since in
      let all = ledger.happenings(since: zone.start(of: since.day), until: day.map(zone.end))
      if isConfidential { return all }
      let closed = ledger.project.closedRecords
      return all.filter { !closed.contains($0.reference) }
    }
  }
}
