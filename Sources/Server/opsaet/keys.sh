# SSH keys: a file for each account, of root's, where each line names its person.
# shellcheck shell=sh disable=SC2034,SC2154,SC2015

# How a key's line begins; whatever an account may do, its forced command says.
key_start='restrict,pty,environment="SAMDRIFT_NAVN='

key_lines() { sed -n '/^#/d; /^$/d; p' "$keys/$1" 2>/dev/null; }
key_count() { key_lines "$1" | wc -l; }

# The name that a line gives its person.
key_name() { printf '%s\n' "$1" | sed -n 's/^restrict,pty,environment="SAMDRIFT_NAVN=\(.*\)" [a-z].*$/\1/p' | sed 's/\\"/"/g'; }

# Of a key, or of a line that begins with options.
fingerprint() { printf '%s\n' "$1" | ssh-keygen -l -f - 2>/dev/null | cut -d ' ' -f 2; }

demand_name() {
  case $name in
    *[[:cntrl:]]*) stop 64 "Navnet skal være på én linje uden styretegn." ;;
    *\\*) stop 64 "Navnet kan ikke have \\ i sig." ;;
    *[![:space:]]*) ;;
    *) stop 64 "Navnet er tomt." ;;
  esac
  printf '%s' "$name" | iconv -f UTF-8 -t UTF-8 >/dev/null 2>&1 || stop 64 "Navnet er ikke skrevet i UTF-8."
  [ "$(printf '%s' "$name" | wc -c)" -le 200 ] || stop 64 "Navnet er for langt."
}

# The one public key in a file, as »type base64«, whatever Windows has made of the file.
read_key() {
  [ -f "$1" ] && [ -r "$1" ] || stop 65 "Filen $1 med SSH-nøglen findes ikke eller kan ikke læses."
  [ "$(wc -c <"$1")" -le 65536 ] || stop 65 "$1 er for stor til at være en SSH-nøgle."
  case $(head -c 2 "$1" | od -An -tx1 | tr -d ' ') in
    fffe | feff) content=$(iconv -f UTF-16 -t UTF-8 "$1" 2>/dev/null | tr -d '\r') || content='' ;;
    *) content=$(LC_ALL=C tr -d '\r\000' <"$1" | LC_ALL=C sed '1s/^\xef\xbb\xbf//') ;;
  esac
  case $content in
    *PRIVATE\ KEY* | *PuTTY-User-Key-File*) stop 65 "$1 er den hemmelige del af nøglen, og den skal blive på personens egen computer. Bed om filen, der ender på .pub (i PuTTYgen: feltet »Public key for pasting«). Er den hemmelige sendt til dig, skal personen lave en ny." ;;
    *'BEGIN SSH2 PUBLIC KEY'*) content=$(printf '%s\n' "$content" | ssh-keygen -i -f /dev/stdin 2>/dev/null) || content='' ;;
  esac
  content=$(printf '%s\n' "$content" | sed 's/^[[:space:]]*//; /^#/d; /^$/d')
  case $(printf '%s\n' "$content" | grep -c .) in
    0) stop 65 "$1 er tom eller kan ikke læses som en SSH-nøgle." ;;
    1) ;;
    *) stop 65 "Der er flere linjer i $1. Giv én SSH-nøgle ad gangen, så hver får navnet på den, der har den." ;;
  esac
  public=$(printf '%s\n' "$content" | cut -d ' ' -f 1,2)
  case $public in
    ssh-ed25519\ * | ecdsa-sha2-*\ * | ssh-rsa\ * | sk-*\ *) ;;
    ssh-dss\ *) stop 65 "$1 er en DSA-nøgle, som ssh ikke længere tager imod. Lav en ny: ssh-keygen -t ed25519" ;;
    *) stop 65 "$1 er ikke en offentlig SSH-nøgle. Den begynder som regel med »ssh-ed25519« eller »ssh-rsa«." ;;
  esac
  size=$(printf '%s\n' "$public" | ssh-keygen -l -f - 2>/dev/null | cut -d ' ' -f 1)
  [ -n "$size" ] || stop 65 "SSH-nøglen i $1 er ikke hel. Kopiér den igen, på én linje."
  case $public in
    ssh-rsa\ *) [ "$size" -ge 2048 ] || stop 65 "SSH-nøglen i $1 er for kort ($size bit). Lav en ny: ssh-keygen -t ed25519" ;;
  esac
}

# Stops where another account than the one that is set up has the key that was read.
demand_free_key() {
  for holder in "$keys"/*; do
    [ -f "$holder" ] && [ "$holder" != "$keys/$login" ] && grep -Fq " $public" "$holder" || continue
    stop 65 "Den SSH-nøgle har kontoen ${holder##*/} allerede. Hver konto skal have sin egen."
  done
}

# Gives an account the key that was read, or that stands there, with the name.
put_key() {
  line="$key_start$(printf '%s' "$name" | sed 's/"/\\"/g')\" $public"
  same=$(key_lines "$1" | grep -F " $public" || true)
  [ "$same" != "$line" ] || return 0
  what="$1 får en SSH-nøgle til $name."
  [ -z "$same" ] || what="SSH-nøglen, der stod til $(key_name "$same"), står nu til $name."
  text=$(key_lines "$1" | grep -Fv " $public" | sed '/^$/d'; printf '%s\n' "$line")
  step "$what" write "$keys/$1" "$group" 0640
}

# The account's only key gets the name.
rename_key() {
  [ "$(key_count "$1")" -le 1 ] || stop 64 "Kontoen $1 har flere SSH-nøgler. Giv navnet sammen med nøglen: --navn NAVN --nøgle FIL"
  public=$(key_lines "$1" | sed 's/.*" \([a-z]\)/\1/' | cut -d ' ' -f 1,2)
  [ -z "$public" ] || put_key "$1"
}

# Takes away the keys of a name, or the one with a fingerprint.
remove_key() {
  text='' gone=0
  while IFS= read -r line; do
    [ -n "$line" ] || continue
    if [ "$(key_name "$line")" = "$2" ] || [ "$(fingerprint "$line")" = "$2" ]; then
      gone=$((gone + 1))
    else
      text="$text$line
"
    fi
  done <<END
$(key_lines "$1")
END
  [ "$gone" != 0 ] || stop 65 "Kontoen $1 har ingen SSH-nøgle til »$2«. Se dem med: samdrift-opsaet konti"
  text=${text%?}
  if [ "$gone" = 1 ]; then what="SSH-nøglen"; else what="$gone SSH-nøgler"; fi
  step "$1 mister $what til $2." write "$keys/$1" "$group" 0640
  say "  Den, der er logget på med den, er det, til vinduet bliver lukket."
}
