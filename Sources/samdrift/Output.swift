import Core
import Foundation
import Interface
import Reports
import Text

/// What the program says outside the terminal screen.
enum Output {
  /// Writes text on standard output, without anything a terminal could take for an order.
  static func print(_ text: String) { print(Data(utf8: text.withoutOrders)) }

  /// Writes what a command shows on standard output; what must be said of where it is looked at from
  /// stands above it, or on standard error where a program is to read it.
  static func print(_ listing: Listing, asJSON: Bool, from viewpoint: Viewpoint = .now) {
    if let mark = viewpoint.mark { asJSON ? report(mark) : print("\(mark)\n\n") }
    if asJSON { return listing.writeJSON { print($0) } }
    listing.write { slice, isPlain in
      slice.withUnsafeBytes { bytes in
        if isPlain || !bytes.haveOrders {
          write(bytes)
        } else {
          print(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }

  /// Writes bytes on standard output.
  ///
  /// A reader that has gone ends the program quietly, as it does for other programs in a pipe.
  static func print(_ data: Data) { data.withUnsafeBytes(write) }

  private static func write(_ bytes: UnsafeRawBufferPointer) {
    if Trial.current != nil { return }
    do throws(SystemError) {
      try bytes.write(to: STDOUT_FILENO)
    } catch {
      if error.number == EPIPE { Interruption.endByClosedPipe() }
      report("samdrift: Resultatet kunne ikke skrives: \(error.description).")
      exit(Failure.Code.inputOutput.rawValue)
    }
  }

  /// Writes a message on standard error, without anything a terminal could take for an order.
  static func report(_ message: String) {
    if Trial.current != nil { return }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    try? write(lines.map { String($0).displayable + "\n" }.joined(), to: STDERR_FILENO)
  }

  /// Says so when an edit writes what looks like a CPR number.
  static func warnOfPersonNumbers(in edit: Edit) {
    guard PersonNumber.occurs(in: edit) else { return }
    report("Noget ligner et CPR-nummer. Det må ikke stå her: slet det igen, hvis det er et.")
  }

  /// Asks on the terminal, where there is one; nil elsewhere.
  static func confirm(_ question: String) -> Bool? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    // What was typed before the question is no answer to it.
    tcflush(STDIN_FILENO, TCIFLUSH)
    while true {
      try? write("\(question.displayable) Skriv ja eller nej: ", to: STDERR_FILENO)
      guard hasAnswer(), let line = readLine() else { return false }
      switch line.trimmed.lowercased() {
      case "ja", "j": return true
      case "nej", "n": return false
      default: continue
      }
    }
  }

  /// Waits until there is an answer; false when a signal has come first, for nobody answers then.
  private static func hasAnswer() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, -1) < 0, errno == EINTR {
      if Interruption.hasCome { return false }
    }
    return true
  }

  /// Asks before what can't be undone; `--ja` answers for the user.
  static func demandConsent(_ question: String, given: Bool) throws(Failure) {
    if given { return }
    switch confirm(question) {
    case true?: return
    case false?: throw Failure(.usage, "Intet er ændret.")
    case nil: throw Failure(.usage, "\(question) Tilføj --ja, hvis det er meningen.")
    }
  }

  private static func write(_ text: String, to file: Int32) throws(SystemError) {
    try Data(utf8: text).write(to: file)
  }
}

extension String {
  /// The text with a dot for each control character that isn't part of its layout.
  var withoutOrders: String {
    // All but a few texts have none, and bytes are quick to look through.
    var text = self
    if !text.withUTF8({ UnsafeRawBufferPointer($0).haveOrders }) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isLayout = UInt8(exactly: scalar.value)?.isLayout == true
      result.append(scalar.properties.generalCategory == .control && !isLayout ? "·" : scalar)
    }
    return String(result)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether there is a control character in the UTF-8 that isn't part of a text's layout.
  fileprivate var haveOrders: Bool {
    var former: UInt8 = 0
    var place = 0
    while place < count {
      if place % 8 == 0, former != 0xC2, place + 8 <= count,
        !loadUnaligned(fromByteOffset: place, as: UInt64.self).mayHaveOrders
      {
        place += 8
        former = 0
        continue
      }
      let byte = self[place]
      if byte < 0x20 ? !byte.isLayout : byte == 0x7F || former == 0xC2 && byte < 0xA0 {
        return true
      }
      former = byte
      place += 1
    }
    return false
  }
}

extension UInt64 {
  /// Whether one of its eight bytes is, or begins, what may be a control character.
  fileprivate var mayHaveOrders: Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    let (delete, longer) = (self ^ each &* 0x7F, self ^ each &* 0xC2)
    let found =
      (self &- each &* 0x20) & ~self | (delete &- each) & ~delete | (longer &- each) & ~longer
    return found & (each &* 0x80) != 0
  }
}

extension UInt8 {
  /// Whether it is tab, line feed, form feed or carriage return.
  fileprivate var isLayout: Bool { 0x09...0x0A ~= self || 0x0C...0x0D ~= self }
}
