import Core
import Text

/// A message for mail: to whom, about what, and what comes along.
public struct MailMessage: Sendable {
  /// A file that comes along with a message.
  public struct Attachment: Equatable, Sendable {
    /// What the file is called, with its ending: "Oversigt – Sønderparken.pdf".
    public let name: String
    /// Of what kind it is, with parameters if any (RFC 2046): "application/pdf".
    public let mediaType: String
    /// What is in it.
    public let bytes: [UInt8]

    /// Creates an attachment; of the name, controls and line breaks aren't kept.
    public init(name: String, mediaType: String, bytes: [UInt8]) {
      self.name = name.headerText
      self.mediaType = mediaType
      self.bytes = bytes
    }
  }

  /// Who takes a written message on.
  public enum Receiver: Sendable {
    /// A mail program that opens the file as a message to be gone on with (.eml).
    case mailProgram
    /// `sendmail -t`, which sends it off.
    case sendmail
  }

  /// To whom it is; nobody in a draft whose recipients are chosen in the mail program.
  public let recipients: [Mailbox]
  /// What it is about, on one line.
  public let subject: String
  /// What it says, as plain text that ends in a line break.
  public let body: String
  /// The files that come along.
  public let attachments: [Attachment]

  /// Creates a message from texts as people have written them: the subject comes on one line, and
  /// control characters aren't kept.
  public init(
    to recipients: [Mailbox], subject: String, body: String, attachments: [Attachment] = []
  ) {
    self.recipients = recipients
    self.subject = subject.headerText
    self.body =
      body.trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.withoutControls + "\n" }.joined()
    self.attachments = attachments
  }
}

extension String {
  fileprivate var headerText: String { onOneLine.withoutControls.trimmed }
}

extension StringProtocol {
  fileprivate var withoutControls: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars
    where scalar == "\t" || scalar.properties.generalCategory != .control {
      kept.append(scalar)
    }
    return String(kept)
  }
}
