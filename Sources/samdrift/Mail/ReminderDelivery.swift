import Core
import Foundation
import Reports
import Text

/// Hands reminders on, one after the other, and remembers each as soon as it is on its way.
struct ReminderDelivery {
  /// How they go.
  enum Way {
    /// As drafts in a folder.
    case drafts(folder: String)
    /// By sendmail.
    case sendmail
  }

  let way: Way
  let moment: Moment
  /// Whether all get what there is, whatever they have had.
  var isRepeated = false

  /// Hands over those that are due, and says what came of it.
  ///
  /// One that isn't taken doesn't stop the others; it comes again next time, and the failure is
  /// thrown when all have been tried.
  func deliver(
    _ reminders: Reminders, of session: Session, remembering file: ReminderMemoryFile
  ) throws {
    if case .drafts(let folder) = way { try Self.demandFolder(folder) }
    if case .sendmail = way { _ = try Sendmail.program }
    var (gone, failures): ([String], [Failure]) = ([], [])
    var hasTwins = false
    try file.use { memory, save in
      memory.release(allBut: session.project, among: try session.journal.projects())
      let mails = reminders.mails(after: isRepeated ? ReminderMemory() : memory)
      if case .drafts(let folder) = way, !mails.isEmpty { try Self.make(folder) }
      for reminder in mails {
        // What is on its way is remembered before a signal ends the program.
        try Interruption.holdBack {
          do {
            if try hand(over: reminder) { hasTwins = true }
          } catch let failure as Failure {
            failures.append(
              Failure(failure.code, "Påmindelsen til \(reminder.name): \(failure.message)"))
            return
          }
          gone.append(reminder.name)
          memory.keep(reminder)
          do throws(Failure) {
            try save(memory)
          } catch {
            throw Failure(
              error.code,
              """
              \(said(gone)) Men det kunne ikke huskes, så \(reminder.name) kan få den igen: \
              \(error.message)
              """)
          }
        }
      }
      if !gone.isEmpty || failures.isEmpty {
        Output.report(gone.isEmpty ? reminders.silence : said(gone))
      }
      if hasTwins {
        Output.report(
          "Der lå kladder fra i dag i forvejen, og de ligger der stadig: de nye har et nummer sidst i "
            + "navnet, som »-2«. Slet de gamle, så ingen får to.")
      }
      if mails.isEmpty, case .drafts = way, let given = reminders.given(before: memory) {
        Output.report(
          "Allerede mindet om det hele: \(given). Med --igen bliver kladderne lavet igen.")
      }
      let remarks = isRepeated ? reminders.remarks : reminders.remarks(remembering: &memory)
      for remark in remarks { Output.report(remark) }
      try save(memory)
    }
    if let first = failures.first {
      let messages = failures.map(\.message) + ["De, der mangler, prøves igen næste gang."]
      throw Failure(first.code, messages.joined(separator: "\n"))
    }
  }

  /// Hands a reminder over; whether there was a draft of its name already, beside which it lies.
  private func hand(over reminder: Reminder) throws -> Bool {
    switch way {
    case .sendmail:
      try Sendmail.send(reminder.message, written: moment)
      return false
    case .drafts(let folder):
      let text = reminder.message.text(for: .mailProgram, written: moment)
      let place = Self.place(for: reminder, in: folder)
      try PrivateFile.write(
        Data(text.utf8), to: place.path, mayReplace: false, mode: Outbox.mode(in: folder))
      return place.hasTwin
    }
  }

  private func said(_ names: [String]) -> String {
    let count = names.count == 1 ? "1 påmindelse er" : "\(names.count) påmindelser er"
    let done =
      switch way {
      case .drafts(let folder): "gemt som \(names.count == 1 ? "kladde" : "kladder") i \(folder)"
      case .sendmail: "afleveret til sendmail"
      }
    return "\(count) \(done): \(names.joinedAsSentence)."
  }

  private static func demandFolder(_ folder: String) throws(Failure) {
    try PrivateFile.demandName(folder)
    var status = stat()
    if stat(folder, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw Failure(
        .cannotCreate, "\(folder) er ikke en mappe. Skriv en mappe efter --eml.")
    }
  }

  /// Makes the folder for drafts where it is missing, and tells of it.
  private static func make(_ folder: String) throws(Failure) {
    if access(folder, F_OK) == 0 { return }
    do throws(SystemError) {
      try Outbox.makeFolder(folder)
    } catch {
      throw Failure(
        error.writing,
        "Mappen \(folder) kan ikke oprettes: \(error). Skriv en anden mappe efter --eml.")
    }
    let readers =
      Outbox.mode(in: folder) == 0o600 ? "kun du kan læse den" : "den er delt med din gruppe"
    Output.report("Mappen \(folder) er ny, og \(readers).")
  }

  /// A name that no file in the folder has: "påmindelse-Driftsleder-2026-12-03.eml".
  private static func place(
    for reminder: Reminder, in folder: String
  ) -> (path: String, hasTwin: Bool) {
    let name = reminder.name.prefix(60).map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let start = "\(folder)/påmindelse-\(String(name))-\(reminder.day.iso)"
    var (path, number) = ("\(start).eml", 1)
    while access(path, F_OK) == 0 {
      number += 1
      path = "\(start)-\(number).eml"
    }
    return (path, number > 1)
  }
}
