extension Project {
  /// All meetings, earliest first; those without a day come first.
  public var meetings: [Meeting] { meetingTable.all }

  /// The meeting with `id`, or nil.
  public func meeting(_ id: String) -> Meeting? { meetingTable[id] }

  /// The decisions that were taken at a meeting, earliest first.
  public func decisions(at meeting: Meeting) -> [Decision] {
    decisions.filter { $0.meeting == meeting.id }
  }
}
