extension PaperRequest {
  /// What is to be thought of before the paper is handed out; nil where there is nothing.
  ///
  /// It isn't on the paper: that a meeting is convened late is a hint to whoever convenes it.
  public func remark(in project: Project, today: Day) -> String? {
    guard [.convocation, .package].contains(kind), let meeting = meeting.flatMap(project.meeting),
      let notice = project.notice(of: meeting, today: today), notice.isShort
    else { return nil }
    return notice.words
  }
}
