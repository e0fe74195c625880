extension PaperRequest {
  /// What is to be thought of before the paper is handed out: that a meeting is convened late, or who
  /// normally may read its minutes; nil where there is nothing. It isn't on the paper.
  public func remark(in project: Project, today: Day) -> String? {
    guard [.convocation, .package].contains(kind), let meeting = meeting.flatMap(project.meeting),
      let notice = project.notice(of: meeting, today: today), notice.isShort
    else { return nil }
    return notice.words
  }
}
