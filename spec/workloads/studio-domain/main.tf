data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

variable "idle_minutes" {
  type    = number
  default = 120
}

resource "aws_kms_key" "studio" {
  enable_key_rotation = false
}

resource "aws_kms_key_policy" "studio" {
  key_id = aws_kms_key.studio.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

data "aws_iam_policy_document" "sagemaker" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["sagemaker.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "user" {
  name                 = "studio-user"
  assume_role_policy   = data.aws_iam_policy_document.sagemaker.json
  permissions_boundary = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:policy/studio-boundary"
}

resource "aws_iam_role_policy" "user" {
  name = "work"
  role = aws_iam_role.user.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["sagemaker:Describe*", "sagemaker:List*", "sagemaker:CreatePresignedDomainUrl"]
      Resource = "*"
    }]
  })
}

resource "aws_iam_role" "lead" {
  name               = "studio-lead"
  assume_role_policy = data.aws_iam_policy_document.sagemaker.json
}

resource "aws_iam_role_policy_attachment" "lead" {
  role       = aws_iam_role.lead.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_sagemaker_studio_lifecycle_config" "extensions" {
  studio_lifecycle_config_name     = "install-extensions"
  studio_lifecycle_config_app_type = "JupyterLab"
  studio_lifecycle_config_content  = base64encode("#!/bin/bash\npip install jupyterlab-git\n")
}

resource "aws_efs_file_system" "shared" {
  encrypted = true
}

resource "aws_efs_mount_target" "shared" {
  file_system_id  = aws_efs_file_system.shared.id
  subnet_id       = aws_subnet.studio.id
  security_groups = [aws_security_group.apps.id]
}

resource "aws_efs_access_point" "all" {
  file_system_id = aws_efs_file_system.shared.id
  posix_user {
    uid = 1000
    gid = 1000
  }
}

resource "aws_sagemaker_domain" "studio" {
  domain_name             = "research"
  auth_mode               = "IAM"
  vpc_id                  = aws_vpc.main.id
  subnet_ids              = [aws_subnet.studio.id]
  app_network_access_type = "VpcOnly"
  kms_key_id              = aws_kms_key.studio.arn

  default_user_settings {
    execution_role      = aws_iam_role.user.arn
    security_groups     = [aws_security_group.apps.id]
    studio_web_portal   = "ENABLED"
    default_landing_uri = "studio::relative/"
    jupyter_lab_app_settings {
      lifecycle_config_arns = [aws_sagemaker_studio_lifecycle_config.extensions.arn]
      app_lifecycle_management {
        idle_settings {
          lifecycle_management    = "ENABLED"
          idle_timeout_in_minutes = var.idle_minutes
        }
      }
    }
  }

  domain_settings {
    execution_role_identity_config = "USER_PROFILE_NAME"
    docker_settings {
      enable_docker_access = "ENABLED"
    }
  }
}

resource "aws_sagemaker_user_profile" "analyst" {
  domain_id         = aws_sagemaker_domain.studio.id
  user_profile_name = "analyst"
}

resource "aws_sagemaker_user_profile" "lead" {
  domain_id         = aws_sagemaker_domain.studio.id
  user_profile_name = "lead"
  user_settings {
    execution_role  = aws_iam_role.lead.arn
    security_groups = [aws_security_group.apps.id]
  }
}

resource "aws_sagemaker_space" "lead" {
  domain_id  = aws_sagemaker_domain.studio.id
  space_name = "lead-experiments"
  ownership_settings {
    owner_user_profile_name = aws_sagemaker_user_profile.lead.user_profile_name
  }
  space_sharing_settings {
    sharing_type = "Private"
  }
  space_settings {
    app_type = "JupyterLab"
    space_storage_settings {
      ebs_storage_settings {
        ebs_volume_size_in_gb = 50
      }
    }
  }
}
