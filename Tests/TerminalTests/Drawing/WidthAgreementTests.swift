import CNcursesw
import Glibc
import Interface
import Testing
import Text

struct WidthAgreementTests {
  @Test func everyScalarTakesTheColumnsThatTheSystemSays() throws {
    // A locale of its own, for wcwidth knows no widths outside UTF-8.
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let former = uselocale(locale)
    defer {
      uselocale(former)
      freelocale(locale)
    }
    let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let shown = String(scalar).displayable
      let widths = shown.unicodeScalars.map { Int(wcwidth(wchar_t(bitPattern: $0.value))) }
      return widths.contains(-1) || widths.reduce(0, +) != Width.of(shown)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20).map { String($0.value, radix: 16) })")
  }
}
