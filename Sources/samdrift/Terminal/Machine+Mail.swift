import Core
import Foundation
import Reports
import Screens

/// What is done with mails from the screen.
extension Machine {
  func save(
    _ mail: FilledMail, to path: String, mayReplace: Bool, in directory: String
  ) throws -> BackgroundWork.Progress {
    try make(mail.paper, in: directory) { [self] data in
      // It may have come while the paper was made.
      if !mayReplace, isThere(path) {
        throw Failure(
          .cannotCreate, "\(outbox.file(path)) findes allerede. Tryk s, og vælg et andet navn.")
      }
      let now = environment.now
      let draft = mail.message(data, made: now).draft(written: now)
      return .done(
        try write(path) { file, mode in
          try PrivateFile.write(draft, to: file, mayReplace: true, mode: mode)
          return "Mailkladden er gemt i \(file). Åbn den i dit mailprogram, og send den."
            + (mail.paper.isConfidential && mode != 0o600 ? " Din gruppe kan læse den." : "")
        })
    }
  }

  func findSendmail() throws -> Event {
    _ = try Sendmail.program
    return .canSendMail
  }

  func send(_ mail: FilledMail, in directory: String) throws -> BackgroundWork.Progress {
    try make(mail.paper, in: directory) { [self] data in
      let now = environment.now
      let program = try Sendmail.begin(
        mail.message(data, made: now), written: now, in: directory)
      return .then(
        BackgroundWork(
          "Sender mailen", program, whenCancelled: "afbrudt. Det er uvist, om den er sendt."
        ) {
          try Sendmail.check($0)
          return .done(.sent(Sendmail.taken))
        })
    }
  }
}
