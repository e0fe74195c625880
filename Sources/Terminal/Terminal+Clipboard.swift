import Foundation
import Text

extension Terminal {
  /// Hands a text to the terminal, which may put it on the clipboard of its machine (OSC 52).
  ///
  /// Whether it does, nobody is told; false where a terminal of the type has no clipboard. Of
  /// control characters only tabs and newlines go along.
  public func copy(_ text: String) -> Bool {
    // The Linux console isn't on anybody's desktop, and would show it.
    if type == "linux" { return false }
    let data = Data(text.withoutControls.utf8).base64EncodedString()
    var rest = Array("\u{1B}]52;c;\(data)\u{07}".utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count < 0, errno == EAGAIN {
        // Half a text would have the terminal swallow what is drawn after it.
        var wait = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if count < 0, errno != EINTR {
        return false
      }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}

extension String {
  /// The text without control characters other than tabs and newlines.
  fileprivate var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }))
  }
}
