import Core
import Foundation
import Reports

/// A mail with a paper on its way out of the program.
struct FilledMail {
  let mail: PaperMail
  let paper: FilledPaper
  let project: Project
  /// What the project's history tells calendars.
  let history: CalendarHistory

  /// The message with the paper's file, made at a moment.
  func message(_ file: Data, made moment: Moment) -> MailMessage {
    mail.message(Array(file), in: project, history, made: moment)
  }
}

extension MailMessage {
  /// The message as a file for a mail program.
  func draft(written moment: Moment) -> Data {
    Data(text(for: .mailProgram, written: moment).utf8)
  }
}
