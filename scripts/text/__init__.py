"""The ground floor: what is known of texts and addresses, whatever they are about."""
