#!/bin/bash
# Makes the topics of topics.txt that are missing; those that are there stay as they are.
#
#   BOOTSTRAP_SERVERS   default kafka:9092
#   PARTITIONS          of topics keyed by meeting, never grown later; default 3 (production 12)
#   REPLICATION         copies; default 1 (production 3)
#   KAFKA_TOPICS        default /opt/kafka/bin/kafka-topics.sh
set -euo pipefail

topics=$(dirname "${BASH_SOURCE[0]}")/topics.txt
kafka_topics=${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}

while read -r name partitions settings; do
  [[ -z $name || $name == \#* ]] && continue
  [[ $partitions == - ]] && partitions=${PARTITIONS:-3}
  arguments=(--bootstrap-server "${BOOTSTRAP_SERVERS:-kafka:9092}" --create --if-not-exists --topic "$name"
    --partitions "$partitions" --replication-factor "${REPLICATION:-1}")
  # A comma parts settings only where a name follows: a value may hold one, as in cleanup.policy=compact,delete.
  mapfile -t pairs < <(sed -E 's/,([a-z.]+=)/\n\1/g' <<<"$settings")
  for pair in "${pairs[@]}"; do
    arguments+=(--config "$pair")
  done
  "$kafka_topics" "${arguments[@]}" </dev/null
done <"$topics"
echo "create-topics.sh: all topics are there"
