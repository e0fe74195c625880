import Core

extension PaperMail {
  /// The message with the paper's file, and with its meeting where that comes along.
  ///
  /// The history is that of the project: in calendars that get a later file, the meeting is changed
  /// by it.
  public func message(
    _ paper: [UInt8], in project: Project, _ history: CalendarHistory, made moment: Moment
  ) -> MailMessage {
    MailMessage(
      to: recipients, subject: subject, body: body,
      attachments: [
        MailMessage.Attachment(
          name: "\(fileName).\(format.fileExtension)", mediaType: format.mediaType, bytes: paper)
      ] + [meeting(in: project, history, made: moment)].compactMap { $0 })
  }

  private func meeting(
    in project: Project, _ history: CalendarHistory, made moment: Moment
  ) -> MailMessage.Attachment? {
    guard hasMeeting, let meeting = request.meeting.flatMap(project.meeting),
      let calendar = ProjectCalendar(of: meeting, in: project, history, from: viewpoint)
    else { return nil }
    return MailMessage.Attachment(
      name: "\(meeting.kind.shown.capitalizedFirst).ics",
      mediaType: "text/calendar; charset=utf-8; method=PUBLISH",
      bytes: Array(calendar.iCalendar(made: moment).utf8))
  }
}

extension PaperFormat {
  /// What its files are as RFC 2046 has it.
  fileprivate var mediaType: String {
    switch self {
    case .text, .markdown: "text/plain; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    }
  }
}
